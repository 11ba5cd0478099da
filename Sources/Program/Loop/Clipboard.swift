import Archive

/// Where what is copied goes: to the desktop's clipboard by a program of the desktop, else to the terminal, which has it go to the
/// person's own over ssh too; and always into a file, because no terminal tells whether it took it.
enum Clipboard {
  /// The file that the last copied text lies in.
  static var file: String { Environment.stateFolder + "/copied.txt" }

  /// What is to be said of a copy, and whether the terminal must be handed the text.
  struct Outcome {
    var needsTerminal = false
    var words: String
  }

  static func copy(_ text: String, as what: String) -> Outcome {
    let kept = keep(text)
    let place = kept ?? "also in \(file)"
    if let program = program() {
      if ChildProcess.start(program, input: text) == nil { return Outcome(words: "copied \(what) by \(program[0])") }
    }
    return Outcome(needsTerminal: true, words: "copied \(what) (\(place))")
  }

  /// What went wrong, in words.
  private static func keep(_ text: String) -> String? {
    do throws(FileBytes.Failure) {
      try FileBytes.makeFolder(Environment.stateFolder, mode: .owner)
      try FileBytes.write(Array((text + "\n").utf8), to: file, mode: .owner)
      return nil
    } catch { return "\(file) \(error)" }
  }

  /// The desktop's program, where there is a desktop on this side of the terminal.
  private static func program() -> [String]? {
    if Environment.variable("SSH_CONNECTION") != nil || Environment.variable("SSH_TTY") != nil { return nil }
    var programs: [[String]] = []
    if Environment.variable("WAYLAND_DISPLAY") != nil { programs.append(["wl-copy"]) }
    if Environment.variable("DISPLAY") != nil {
      programs += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    programs.append(["pbcopy"])
    return programs.first { ChildProcess.find($0[0]) != nil }
  }
}
