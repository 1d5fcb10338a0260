using System.Collections;
using System.Globalization;

namespace Imprimatur.Testing.Stores;

/// <summary>Compares and throws with what did happen. Bytes are compared by content, sequences by their elements, all else by equality.</summary>
internal static class Expect
{
    public static void Equal<T>(T actual, T expected, string what)
    {
        var (seen, wanted) = (Show(actual), Show(expected));
        if (seen != wanted) throw new StoreContractException($"{what} should be {wanted} but is {seen}.");
    }

    public static void True(bool holds, string what)
    {
        if (!holds) throw new StoreContractException(what);
    }

    /// <summary>A text that two values share only if they are the same to this contract.</summary>
    public static string Show(object? value) => value switch
    {
        null => "nothing",
        string text => $"'{text}'",
        ReadOnlyMemory<byte> bytes => Convert.ToHexStringLower(bytes.Span),
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Show))}]",
        Delegate or Type => value.ToString()!,
        _ when value.GetType().Namespace?.StartsWith("Imprimatur", StringComparison.Ordinal) == true => ShowParts(value),
        _ => value.ToString() ?? "",
    };

    private static string ShowParts(object value) =>
        $"({string.Join(", ", value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p =>
        $"{p.Name} {Show(p.GetValue(value))}"))})";
}
