using System.Globalization;
using System.Text;
using Imprimatur;
using Imprimatur.Disclosure.Sites;
using LangfangYear.Planning;

namespace LangfangYear.Texts;

/// <summary>
/// The texts that people write. The host keeps the bytes: here they follow from item and version, so that any version can be had again without keeping
/// a hundred thousand files.
/// </summary>
internal sealed class YearTexts(YearPlan plan) : ITextSource
{
    private const string Scheme = "langfang:";
    private const string MediaType = "text/plain; charset=utf-8";

    /// <summary>The title of an item, in Chinese as on the page.</summary>
    public static string Title(PlannedItem item)
    {
        var subject = item.Category.Subjects[(item.Number - 1) % item.Category.Subjects.Length];
        return string.Create(CultureInfo.InvariantCulture, $"{item.Unit.Name.In("zh")}{item.MadeOn.Month}月{subject.In("zh")}（第{item.Number}号）");
    }

    /// <summary>A version of an item's text.</summary>
    public static ContentReference Write(PlannedItem item, int version) =>
        ContentReference.Of(string.Create(CultureInfo.InvariantCulture, $"{Scheme}{item.Key}/v{version}"), MediaType, Bytes(item, version));

    /// <summary>The version that a reference names.</summary>
    public static int VersionOf(ContentReference content) => int.Parse(content.Uri.AsSpan(content.Uri.LastIndexOf('v') + 1), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(ContentReference content, CancellationToken cancellationToken)
    {
        var slash = content.Uri.LastIndexOf('/');
        if (slash < Scheme.Length || !plan.Items.TryGetValue(content.Uri[Scheme.Length..slash], out var item)) throw new IOException(
            $"There is no text {content.Uri}.");
        return ValueTask.FromResult<ReadOnlyMemory<byte>>(Bytes(item, VersionOf(content)));
    }

    private static byte[] Bytes(PlannedItem item, int version)
    {
        var subject = item.Category.Subjects[(item.Number - 1) % item.Category.Subjects.Length];
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {item.Unit.Name.In("zh")}于{item.MadeOn:yyyy年M月d日}形成本件：{subject.In("zh")}。现予公布，自公布之日起施行。
            {subject.In("en")}, {item.Unit.Name.In("en")}, {item.MadeOn:d MMMM yyyy}, text {version}.

            """));
    }
}
