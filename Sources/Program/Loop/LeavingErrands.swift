import Archive
import Dashboard
internal import Dispatch
import Incidents
import Interchange
import Text

/// The dashboard's errands that have something leave it: citations, files, addresses.
struct LeavingErrands: Sendable {
  let session: ArchiveSession
  let inbox: Inbox
  /// Its own: a decision does not wait for a large file.
  private let queue = DispatchQueue(label: "leaving")

  init(session: ArchiveSession, inbox: Inbox) {
    self.session = session
    self.inbox = inbox
  }

  /// The forms that the dashboard offers.
  static let choices = ExportFormat.exported.map {
    ExportChoice(name: $0.rawValue, help: $0.help, ending: $0.ending)
  }

  /// Comes back at once.
  func cite(_ request: CitationRequest, as style: CitationStyle) {
    queue.async {
      do {
        let (text, what) = try Citing(session).text(of: request, as: style)
        let outcome = Clipboard.copy(text, as: "\(what) as \(style.words)")
        inbox.post(.cited(outcome.needsTerminal ? text : nil, words: outcome.words))
      } catch {
        inbox.post(.message("nothing was copied: \(error)"))
      }
    }
  }

  /// Comes back at once.
  func export(_ request: ExportRequest) { queue.async { write(request) } }

  private func write(_ request: ExportRequest) {
    guard let format = ExportFormat(rawValue: request.form) else { return }
    var wanted = Exporter.Request(filter: request.filter, format: format, hasDrafts: request.hasDrafts)
    wanted.replaces = request.replaces
    do {
      let outcome = try Exporter(session: session).run(wanted, to: LeavingErrands.full(request.path))
      inbox.post(.message(ExportWords.lines(of: outcome).joined(separator: "; ")))
    } catch let trouble as ExportTrouble where trouble.isThere {
      inbox.post(.fileIsThere(request))
    } catch {
      inbox.post(.message("nothing was written: \(error)"))
    }
  }

  /// `~` is the home folder; other paths are from where the program was started.
  private static func full(_ path: String) -> String {
    path.hasPrefix("~/") ? "\(Environment.variable("HOME") ?? "")/\(path.dropFirst(2))" : path
  }

  /// Comes back at once.
  func browse(_ address: String) { queue.async { open(address) } }

  private func open(_ address: String) {
    guard let address = SafeAddress.web(address) else {
      return inbox.post(.message("the article's address is none of the web and is not opened: \(address)"))
    }
    // As the variable's own convention has it: programs with a colon between two.
    let named = (Environment.variable("BROWSER") ?? "").split(separator: ":").map(String.init)
    guard let program = (named + ["xdg-open", "open"]).first(where: { ChildProcess.find($0) != nil }) else {
      return inbox.post(.message("no browser is known here: set $BROWSER, or open \(address)"))
    }
    if let trouble = ChildProcess.start([program, address]) {
      inbox.post(.message("\(program) could not be started: \(trouble)"))
    } else {
      inbox.post(.message("\(program) opens \(address)"))
    }
  }
}
