import Archive
import Dashboard
internal import Dispatch
import Incidents
import Records

/// Does the dashboard's errands: short work on a person's own files.
final class Errands: Sendable {
  private let folder: ArchiveFolder
  private let inbox: Inbox
  private let errands = DispatchQueue(label: "errands")

  init(_ folder: ArchiveFolder, inbox: Inbox) {
    self.folder = folder
    self.inbox = inbox
  }

  /// Comes back at once.
  func perform(_ errand: Errand) {
    errands.async { [self] in
      switch errand {
      case .loadThemes: loadThemes()
      case .keepTheme(let name): keepTheme(name)
      case .keepView(let name, let query): keepView(name, query: query)
      }
    }
  }

  private func loadThemes() {
    let shelf = ThemeShelf()
    inbox.post(.themes(shelf.themes, shelf.findings))
  }

  /// Writes the theme's name into the configuration file; everything else there stays.
  private func keepTheme(_ name: String) {
    let path = Environment.configurationPath
    do throws(PersonalFile.Failure) {
      try PersonalFile(path, readableBy: .owner).edit { try SettingsReader.changed($0, theme: name) }
    } catch {
      inbox.post(.message("the theme could not be kept: \(error) (\(path))"))
    }
  }

  /// Writes a view into the configuration file; the views are then read again.
  private func keepView(_ name: String, query: Query) {
    let path = Environment.configurationPath
    if let old = ViewShelf(folder).view(named: name), old.path != path {
      return inbox.post(.message("the archive has a view '\(old.name)' of its own; choose another name"))
    }
    do throws(PersonalFile.Failure) {
      try ViewShelf.keep(SavedView(name: name, query: query, path: path))
      inbox.post(.views(ViewShelf(folder).views))
      inbox.post(.message("view kept: \(name)"))
    } catch {
      inbox.post(.message("the view could not be kept: \(error) (\(path))"))
    }
  }
}
