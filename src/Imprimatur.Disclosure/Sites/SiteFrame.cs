namespace Imprimatur.Disclosure.Sites;

/// <summary>What all pages of the site share. The end tags of <c>body</c> and <c>html</c> may be left out in HTML, so that a page can grow by
/// appending.</summary>
internal static class SiteFrame
{
    private const string Style =
        "body{font:16px/1.6 system-ui,'Noto Sans SC',sans-serif;max-width:60rem;margin:0 auto;padding:1rem 1.5rem;color:#222}"
        + "h1{font-size:1.5rem;border-bottom:3px solid #b3261e;padding-bottom:.4rem}h2{font-size:1.1rem;margin:1.4rem 0 .2rem}"
        + "span[lang=en]{color:#666;font-weight:400}.meta{color:#666;margin:0}a{color:#0b57a4}table{border-collapse:collapse;width:100%}"
        + "td,th{text-align:left;padding:.15rem .6rem .15rem 0;border-bottom:1px solid #eee}"
        + "td.n{text-align:right;font-variant-numeric:tabular-nums}";

    /// <summary>The head of a page: everything up to its heading.</summary>
    /// <param name="title">The heading, HTML.</param>
    /// <param name="up">The way back to the index.</param>
    public static string Head(string title, string? up) =>
        "<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
        + Plain(title) + "</title><style>" + Style + "</style></head><body>"
        + (up is null ? "" : $"<p><a href=\"{up}\">← 首页 <span lang=\"en\">Home</span></a></p>") + "<h1>" + title + "</h1>";

    private static string Plain(string html) => System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "");
}
