/// How a command writes: `text` for people; `json`, one value, and `jsonl`, one line a value, for programs.
package enum OutputFormat: String, Sendable, CaseIterable { case text, json, jsonl }
