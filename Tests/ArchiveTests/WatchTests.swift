import Foundation
import Incidents
import TestSupport
import Testing
import Text

@testable import Archive

@Suite struct BurstTests {
  private let one = FolderChanges(folders: ["a"])

  @Test func `changes are taken once it has been quiet`() {
    var burst = Burst()
    burst.add(one, at: .zero)
    burst.add(FolderChanges(trees: ["b"]), at: .milliseconds(60))
    #expect(burst.take(at: .milliseconds(110)) == nil)
    #expect(burst.wait(at: .milliseconds(110)) == .milliseconds(50))
    #expect(burst.take(at: .milliseconds(160)) == FolderChanges(folders: ["a"], trees: ["b"]))
    #expect(burst.wait(at: .milliseconds(160)) == nil && burst.take(at: .seconds(9)) == nil)
  }

  @Test func `changes without a pause do not wait for one`() {
    var burst = Burst()
    var taken: Int?
    for step in 0..<100 {
      burst.add(one, at: .milliseconds(step * 10))
      if burst.take(at: .milliseconds(step * 10)) != nil {
        taken = step * 10
        break
      }
    }
    #expect(taken == 400)
  }

  @Test func `nothing is no change, and starts no wait`() {
    var burst = Burst()
    burst.add(FolderChanges(), at: .zero)
    #expect(burst.wait(at: .seconds(1)) == nil && burst.take(at: .seconds(1)) == nil)
    burst.add(one, at: .seconds(2))
    burst.add(FolderChanges(), at: .seconds(2) + .milliseconds(90))
    // The empty one does not prolong the quiet that is waited for.
    #expect(burst.wait(at: .seconds(2) + .milliseconds(90)) == .milliseconds(10))
    #expect(burst.take(at: .seconds(2) + .milliseconds(100)) == one)
  }

  @Test func `what comes after a burst was taken is a burst of its own`() {
    var burst = Burst()
    burst.add(one, at: .zero)
    #expect(burst.take(at: .milliseconds(100)) == one)
    burst.add(FolderChanges(trees: ["b"]), at: .milliseconds(390))
    // Neither what was taken nor when it began is remembered.
    #expect(burst.wait(at: .milliseconds(400)) == .milliseconds(90))
    #expect(burst.take(at: .milliseconds(490)) == FolderChanges(trees: ["b"]))
  }

  @Test func `very many folders are all of them`() {
    var burst = Burst()
    burst.add(FolderChanges(folders: Set((0...Burst.mostFolders).map { ExactText(String($0)) })), at: .zero)
    #expect(burst.take(at: .seconds(1)) == .everything)
  }
}

@Suite struct FileSystemKindTests {
  private static let mounts = """
    21 1 253:0 / / rw,relatime - ext4 /dev/vda rw
    30 21 0:40 / /home rw shared:1 master:2 - nfs4 server:/home rw
    31 30 0:41 / /home/me/a\\040b rw - fuse.sshfs me@host: rw
    32 21 0:42 / /homes rw - tmpfs tmpfs rw
    33 30 0:43 / /home rw - xfs /dev/vdb rw
    """

  @Test(arguments: [
    ("/x", "ext4"), ("/homes/x", "tmpfs"), ("/home/me", "xfs"), ("/home/me/a b/c", "fuse.sshfs"), ("/home/me/a", "xfs"),
  ])
  func `the deepest mount above a path says its kind`(path: String, kind: String) {
    #expect(FileSystemKind.kind(of: path, mounts: FileSystemKindTests.mounts) == kind)
  }

  @Test(
    arguments: [
      ("21 1 253:0 / / rw - ext4", "/a", "ext4"), ("21 1 253:0 / /a rw - ext4 x", "/b", nil),
      ("21 1 253:0 / /a rw - ext4 x", "/ab", nil), ("21 1 253:0 / /a rw - ext4 x", "/a", "ext4"),
      ("21 1 253:0 / / rw -", "/a", nil), ("21 1 - ext4", "/a", nil), ("", "/a", nil),
      ("21 1 0:1 / /a\\134040b rw - nfs x", "/a\\040b/c", "nfs"),
      ("21 1 0:1 / /a\\011b rw shared:1 master:2 propagate_from:3 - cifs x", "/a\tb", "cifs"),
      ("21 1 0:1 / / rw - ext4 x\nbroken\n22 1 0:2 / / rw - nfs4 x\n", "/a", "nfs4"),
    ] as [(String, String, String?)])
  func `a table of mounts is read by its fields, and what is broken in it is passed over`(
    mounts: String, path: String, kind: String?
  ) {
    #expect(FileSystemKind.kind(of: path, mounts: mounts) == kind)
  }

  @Test func `network folders are told from local ones`() {
    #expect(["nfs4", "cifs", "fuse.sshfs", "9p"].allSatisfy(FileSystemKind.isRemote))
    #expect(!["ext4", "tmpfs", "fuseblk", "overlay", "btrfs"].contains(where: FileSystemKind.isRemote))
    #expect(FileSystemKind.kind(of: "/x", mounts: "no mounts at all") == nil)
  }
}

#if os(Linux)
  @Suite struct WatchedFoldersTests {
    private static func folders() -> WatchedFolders {
      var folders = WatchedFolders()
      folders.add("", watchedBy: 1)
      folders.add("articles", watchedBy: 2)
      folders.index = 9
      return folders
    }

    private static func event(_ watch: Int32, _ name: String?, _ mask: Int32) -> Inotify.Event {
      Inotify.Event(watch: watch, name: name, mask: UInt32(bitPattern: mask))
    }

    @Test(
      arguments: [
        (2, "a.html", IN_MOVED_TO, FolderChanges(folders: ["articles"])),
        (2, ".a.html.swp", IN_CREATE, FolderChanges()), (2, "a.html~", IN_CREATE, FolderChanges()),
        (2, "a.part", IN_CLOSE_WRITE, FolderChanges()),
        (1, "blotter.yaml", IN_CLOSE_WRITE, FolderChanges(folders: [""])),
        (2, "new", IN_CREATE | IN_ISDIR, FolderChanges(folders: ["articles"], trees: ["articles/new"])),
        (1, ".git", IN_CREATE | IN_ISDIR, FolderChanges()), (1, "lexicon", IN_CREATE | IN_ISDIR, FolderChanges()),
        (2, nil, IN_ATTRIB, FolderChanges(folders: ["articles"])), (2, nil, IN_DELETE_SELF, FolderChanges()),
        (-1, nil, IN_Q_OVERFLOW, FolderChanges.everything), (7, "a.txt", IN_CREATE, FolderChanges()),
      ] as [(Int32, String?, Int32, FolderChanges)])
    func `what an event means`(watch: Int32, name: String?, mask: Int32, changes: FolderChanges) {
      var folders = WatchedFoldersTests.folders()
      #expect(folders.news(of: [WatchedFoldersTests.event(watch, name, mask)]).changes == changes)
    }

    @Test func `a watch that has ended says no more, and its number may come again`() {
      var folders = WatchedFoldersTests.folders()
      _ = folders.news(of: [WatchedFoldersTests.event(2, nil, IN_IGNORED)])
      #expect(folders.news(of: [WatchedFoldersTests.event(2, "a.txt", IN_CREATE)]).changes.isEmpty)
      folders.add("other", watchedBy: 2)
      #expect(folders.news(of: [WatchedFoldersTests.event(2, "a.txt", IN_CREATE)]).changes.folders == ["other"])
    }

    @Test func `the archive's own folder going is told`() {
      var folders = WatchedFoldersTests.folders()
      let news = folders.news(of: [WatchedFoldersTests.event(1, nil, IN_DELETE_SELF)])
      #expect(news.hasLostRoot && news.changes == .everything)
    }

    @Test func `the index's file is no folder`() {
      var folders = WatchedFoldersTests.folders()
      let news = folders.news(of: [WatchedFoldersTests.event(9, nil, IN_MODIFY)])
      #expect(news.isIndexNew && news.changes.isEmpty)
    }

    @Test func `events are taken apart, and a broken end is left`() {
      func bytes(_ watch: UInt8, _ mask: UInt8, _ name: String, padded: Int) -> [UInt8] {
        [watch, 0, 0, 0, mask, 0, 0, 0, 0, 0, 0, 0, UInt8(padded), 0, 0, 0]
          + Array(name.utf8) + [UInt8](repeating: 0, count: padded - name.utf8.count)
      }
      let all = bytes(1, 2, "é.txt", padded: 16) + bytes(3, 4, "", padded: 0) + [1, 2, 3]
      #expect(
        Inotify.events(in: all[...]) == [
          Inotify.Event(watch: 1, name: "é.txt", mask: 2), Inotify.Event(watch: 3, name: nil, mask: 4),
        ])
      #expect(Inotify.events(in: all.dropLast(24)).map(\.watch) == [1])
    }
  }
#endif
