// All of Foundation: this import is what makes a static link take its parts that Yams and JSONEncoder need.
internal import Foundation
import Program

@main enum Main {
  static func main() { Program.main() }
}
