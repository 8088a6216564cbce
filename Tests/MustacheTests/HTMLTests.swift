import ApusMustache
import Testing

/// What the specification asks for, in words of our own, so that it is tested without its data.
struct HTMLTests {
  static let interpolation: [(template: String, value: Value, expected: String)] = [
    ("no tag, }} or {", [:], "no tag, }} or {"),
    ("", [:], ""),
    ("a {{x}} b", ["x": "1"], "a 1 b"),
    ("{{ x }}{{{ x }}}{{& x }}{{&x}}", ["x": "<&\">'"], "&lt;&amp;&quot;&gt;'<&\">'<&\">'<&\">'"),
    ("{{x}}{{{x}}}", ["x": nil], ""),
    ("{{x}}", ["x": .code("a<b")], "a&lt;b"),
    ("{{x}} {{y}}", ["x": true, "y": false], "true false"),
    ("[{{missing}}{{{missing}}}{{a.b}}]", ["a": "text"], "[]"),
    ("{{a.b.c}}", ["a": ["b": ["c": "deep"]]], "deep"),
    ("{{#a}}{{b.c}}{{/a}}", ["a": ["b": [:]], "b": ["c": "never"]], ""),
    ("{{a.b}}", ["a.b": "never"], ""),
    ("{{.}}", "<", "&lt;"),
    ("{{x}}", ["x": "{{y}}", "y": "never"], "{{y}}"),
    ("  {{x}}\n", ["x": "1\n2"], "  1\n2\n"),
    ("{{x}}{{@first}}", ["x": [["a": "b"]]], ""),
  ]

  static let sections: [(template: String, value: Value, expected: String)] = [
    ("{{#x}}a{{/x}}{{^x}}b{{/x}}", ["x": true], "a"),
    ("{{#x}}a{{/x}}{{^x}}b{{/x}}", ["x": false], "b"),
    ("{{#x}}a{{/x}}{{^x}}b{{/x}}", ["x": nil], "b"),
    ("{{#x}}a{{/x}}{{^x}}b{{/x}}", [:], "b"),
    ("{{#x}}a{{/x}}{{^x}}b{{/x}}", ["x": []], "b"),
    ("{{#x}}a{{/x}}{{^x}}b{{/x}}", ["x": ""], "b"),
    ("{{#x}}a{{/x}}{{^x}}b{{/x}}", ["x": .code("")], "b"),
    ("{{#x}}a{{/x}}{{^x}}b{{/x}}", ["x": [:]], "a"),
    ("{{#x}}{{.}} {{x}}{{/x}}", ["x": "t"], "t t"),
    ("{{#x}}({{.}}){{/x}}", ["x": ["a", "b", "<"]], "(a)(b)(&lt;)"),
    ("{{#x}}({{#.}}{{.}}{{/.}}){{/x}}", ["x": [["a", "b"], ["c"]]], "(ab)(c)"),
    ("{{#x}}{{y}}{{z}}{{/x}}", ["x": [["y": "1"], ["y": "2"]], "z": ","], "1,2,"),
    ("{{#a.b}}{{c}}{{/a.b}}{{^a.c}}no{{/a.c}}", ["a": ["b": ["c": "d"]]], "dno"),
    ("{{# x }}{{#x}}y{{/x}}{{/ x }}", ["x": true], "y"),
  ]

  static let lines: [(template: String, value: Value, expected: String)] = [
    ("a\n{{#x}}\nb\n{{/x}}\nc\n", ["x": true], "a\nb\nc\n"),
    ("a\n  {{#x}}  \n  b\n\t{{/x}}\nc", ["x": true], "a\n  b\nc"),
    ("a\r\n{{#x}}\r\nb\r\n{{/x}}\r\nc", ["x": true], "a\r\nb\r\nc"),
    ("a\n  {{#x}}\nb\n  {{/x}}", ["x": true], "a\nb\n"),
    (" {{#x}}a{{/x}}\n {{#x}} {{/x}}\n", ["x": true], " a\n  \n"),
    (" {{^x}} {{! why }}\nb\n{{/x}} \nc", [:], "b\nc"),
    ("{{#x}}{{#y}}\na\n{{/y}}{{/x}}\n", ["x": true, "y": true], "a\n"),
    ("a\n{{! comment\n of two lines }}\nb {{! here }}\n", [:], "a\nb \n"),
    ("  {{! first }}\nx", [:], "x"),
    ("x\n  {{! last }}", [:], "x\n"),
    ("a\n  {{=<% %>=}}  \n<%x%>{{x}}\n", ["x": "1"], "a\n1{{x}}\n"),
    ("{{=| |=}}|#x||y||/x||={{ }}=|{{y}}", ["x": true, "y": "1"], "11"),
    ("{{=[ ]=}}[{x}][&x][x]", ["x": "<"], "<<&lt;"),
  ]

  @Test(arguments: interpolation + sections + lines)
  func renders(_ template: String, _ value: Value, _ expected: String) throws {
    #expect(try render("main", of: ["main": template], with: value, mode: .html) == expected)
  }

  static let partials: [(templates: [String: String], value: Value, expected: String)] = [
    (["main": "[{{>p}}]", "p": "{{x}}"], ["x": "1"], "[1]"),
    (["main": "[{{>p}}{{<p}}{{/p}}]"], [:], "[]"),
    (
      ["main": " {{>p}}\n|", "p": "a\n{{x}}\n\n{{#x}}\nb\n{{/x}}\n"], ["x": "1\n2"],
      " a\n 1\n2\n \n b\n|"
    ),
    (["main": "a  {{>p}}\n", "p": "b\nc"], [:], "a  b\nc\n"),
    (["main": "\t{{>p}}\r\n|", "p": "a\r\nb"], [:], "\ta\r\n\tb|"),
    (["main": " {{>p}}\n", "p": "a\n {{>q}}\nb\n", "q": "c\nd\n"], [:], " a\n  c\n  d\n b\n"),
    (["main": "{{=<% %>=}}<%>p%>", "p": "{{x}}<%x%>"], ["x": "1"], "1<%x%>"),
    (["main": "{{>*k}}{{>*o.k}}", "p": "P"], ["k": "p", "o": ["k": "p"]], "PP"),
    (
      ["main": "[{{>*k}}{{>*missing}}{{>**k}}{{>*list}}]", "p": "P"], ["k": "q", "list": []], "[]"
    ),
    (["main": " {{> * k }}\n", "p": "a\nb\n"], ["k": "p"], " a\n b\n"),
    (
      ["main": "{{>node}}", "node": "{{v}}<{{#kids}}{{>node}}{{/kids}}>"],
      ["v": "1", "kids": [["v": "2", "kids": []], ["v": "3", "kids": []]]], "1<2<>3<>>"
    ),
  ]

  @Test(arguments: partials)
  func includes(_ templates: [String: String], _ value: Value, _ expected: String) throws {
    #expect(try render("main", of: templates, with: value, mode: .html) == expected)
  }
}
