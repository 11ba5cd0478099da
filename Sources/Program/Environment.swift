import Archive
import Dashboard
import Incidents
import Records

internal import Glibc

/// What the process was started with: the one place that reads variables and well-known folders.
struct Environment {
  static func variable(_ name: String) -> String? {
    if let variables = Surroundings.now.variables { return variables[name].flatMap { $0.isEmpty ? nil : $0 } }
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// `$XDG_CONFIG_HOME` and its kin, or their place under the home folder. A relative path is ignored, as the XDG Base Directory
  /// Specification has it: it would mean another folder wherever the program is started.
  static func folder(_ name: String, else fallback: String) -> String {
    variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(variable("HOME") ?? "/")/\(fallback)"
  }

  static var configurationPath: String { folder("XDG_CONFIG_HOME", else: ".config") + "/blotter/config.yaml" }

  /// Where indexes and first frames lie.
  static var cacheFolder: String { folder("XDG_CACHE_HOME", else: ".cache") + "/blotter" }

  /// Where what was decided is noted, for undo.
  static var stateFolder: String { folder("XDG_STATE_HOME", else: ".local/state") + "/blotter" }

  /// The day on this machine's calendar.
  static var today: PartialDate? {
    var (now, parts) = unsafe (time(nil), tm())
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    let (year, month, day) = unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    return PartialDate("\(year)-\(PartialDate.padded(month, to: 2))-\(PartialDate.padded(day, to: 2))")
  }

  /// Columns of the terminal that standard output is; else 80.
  static var columns: Int {
    var size = winsize()
    if unsafe ioctl(Surroundings.now.output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return 80
  }

  /// Whether the locale's letters are UTF-8, as the variables of POSIX name it.
  static var hasUTF8: Bool {
    let name = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? ""
    return name.lowercased().contains("utf-8") || name.lowercased().contains("utf8")
  }

  /// The program's own file.
  static var executable: String { FileBytes.real("/proc/self/exe") ?? FileBytes.real(CommandLine.arguments[0]) ?? "" }

  static var currentFolder: String { FileBytes.real(".") ?? "/" }

  /// Reads the configuration file, where there is one; what a program that was killed left beside it goes.
  static func settings() throws(UsageError) -> Settings {
    let path = configurationPath
    PersonalFile(path, readableBy: .owner).clear()
    guard FileBytes.entry(at: path) != .nothing else { return Settings() }
    let bytes: [UInt8]
    do throws(FileBytes.Failure) { bytes = try FileBytes.read(path) } catch {
      throw UsageError.sentence("\(path) \(error)")
    }
    let (settings, findings) = SettingsReader.read(bytes, path: path)
    if !findings.isEmpty { throw UsageError.findings(findings) }
    return settings
  }

  /// Finds the archive: see `ArchiveLocator`.
  static func archive(argument: String?, option: String?, settings: Settings) throws(UsageError) -> ArchiveLocator.Found
  {
    let locator = ArchiveLocator(
      named: [
        .init(argument, by: "the argument"), .init(option, by: "--archive"),
        .init(variable("BLOTTER_ARCHIVE"), by: "$BLOTTER_ARCHIVE"),
        .init(settings.archive.map(expanded), by: "the configuration file"),
      ], currentFolder: currentFolder, home: variable("HOME").flatMap(FileBytes.real) ?? "/",
      dataHome: folder("XDG_DATA_HOME", else: ".local/share"), executable: executable)
    do throws(LocatorError) { return try locator.find() } catch { throw UsageError.sentence("\(error)") }
  }

  /// `~/x` in a configuration file means the home folder.
  private static func expanded(_ path: String) -> String {
    path.hasPrefix("~/") ? "\(variable("HOME") ?? "")/\(path.dropFirst(2))" : path
  }
}

/// Something wrong with how the program was called or set up: exit status 2.
enum UsageError: Error, CustomStringConvertible {
  case sentence(String)
  case findings([Finding])

  var description: String {
    switch self {
    case .sentence(let text): text
    case .findings(let findings): findings.map(\.description).joined(separator: "\n")
    }
  }
}
