import Screen

/// A theme's colours as the terminal's own numbers.
struct Palette {
  /// One number for each of the theme's sixteen colours.
  let numbers: [Int]

  /// - Parameter colours: how many colours the terminal has; above 65,536 it takes RGB.
  init(_ theme: Theme, colours: Int) {
    numbers = theme.palette.map { colour in
      switch colours {
      // The lowest eight numbers mean the terminal's own colours; black is one of them.
      case 65_537...:
        colour == Theme.RGB(0, 0, 0) ? 0 : max(8, Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue))
      case 256...65_536: Palette.nearest(to: colour, in: Palette.xterm, offset: 16)
      default: Palette.nearest(to: colour, in: Array(Palette.ansi.prefix(colours >= 16 ? 16 : 8)), offset: 0)
      }
    }
  }

  /// Foreground and background numbers. Two different theme colours never fall together on one number.
  func pair(_ face: Face) -> (foreground: Int, background: Int) {
    let background = numbers[face.background]
    let foreground = numbers[face.foreground]
    if foreground != background || face.foreground == face.background { return (foreground, background) }
    return (numbers[face.foreground < 8 && face.background < 4 ? 7 : 0], background)
  }

  private static func nearest(to colour: Theme.RGB, in palette: [Theme.RGB], offset: Int) -> Int {
    let best = palette.indices.min { distance(from: palette[$0], to: colour) < distance(from: palette[$1], to: colour) }
    return (best ?? 0) + offset
  }

  /// Weighted by the eye's sensitivity and the mean red ("redmean", T. Riemersma, compuphase.com/cmetric.htm).
  private static func distance(from a: Theme.RGB, to b: Theme.RGB) -> Int {
    let mean = (Int(a.red) + Int(b.red)) / 2
    let (red, green, blue) = (Int(a.red) - Int(b.red), Int(a.green) - Int(b.green), Int(a.blue) - Int(b.blue))
    return ((512 + mean) * red * red) >> 8 + 4 * green * green + ((767 - mean) * blue * blue) >> 8
  }

  /// The colour cube and the greys of xterm, 16...255.
  private static let xterm: [Theme.RGB] = {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let cube = steps.flatMap { red in steps.flatMap { green in steps.map { Theme.RGB(red, green, $0) } } }
    return cube + (0..<24).map { UInt8(8 + 10 * $0) }.map { Theme.RGB($0, $0, $0) }
  }()

  /// The sixteen colours as xterm has them.
  private static let ansi: [Theme.RGB] = [
    .init(0, 0, 0), .init(205, 0, 0), .init(0, 205, 0), .init(205, 205, 0), .init(0, 0, 238), .init(205, 0, 205),
    .init(0, 205, 205), .init(229, 229, 229), .init(127, 127, 127), .init(255, 0, 0), .init(0, 255, 0),
    .init(255, 255, 0), .init(92, 92, 255), .init(255, 0, 255), .init(0, 255, 255), .init(255, 255, 255),
  ]
}
