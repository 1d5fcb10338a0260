namespace Imprimatur.Cli.Tests;

/// <summary>Decisions for the commands that look into them.</summary>
internal static class DecisionTexts
{
    /// <summary>A table on secrecy and a level from 0 to 9.</summary>
    public static string Of(string rules, string more = "", int version = 1) => $$"""
        { "id": "access", "version": {{version}}, "hitPolicy": "first", {{more}}
          "inputs": { "secrecy": { "type": "string", "oneOf": ["none", "secret"] }, "level": { "type": "number", "min": 0, "max": 9 } },
          "outputs": { "grade": { "type": "string", "oneOf": ["open", "closed", "burnt"] } },
          "rules": [ {{rules}} ] }
        """;

    public static readonly string Whole = Of(
        """
        { "id": "secret", "when": { "secrecy": "secret" }, "then": { "grade": "closed" } },
        { "id": "high", "when": { "level": { "from": 6 } }, "then": { "grade": "closed" } },
        { "id": "rest", "when": {}, "then": { "grade": "open" } }
        """);

    public static readonly string Changed = Whole.Replace("\"from\": 6", "\"from\": 3", StringComparison.Ordinal).Replace("\"version\": 1", "\"version\": 2",
        StringComparison.Ordinal);

    public static readonly string Gap = Of(
        """
        { "id": "none", "when": { "secrecy": "none", "level": { "feel": "not([3..5])" } }, "then": { "grade": "open" } },
        { "id": "secret", "when": { "secrecy": "secret" }, "then": { "grade": "closed" } },
        { "id": "never", "when": { "secrecy": "secret", "level": 4 }, "then": { "grade": "open" } }
        """);
}
