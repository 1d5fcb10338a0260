using System.Security.Cryptography;
using System.Text;
using Imprimatur.Engine;

namespace Imprimatur.Disclosure.Sites;

/// <summary>
/// Publishes a text on the site: the handler <c>publish</c>. It hashes the very bytes that it puts on the page and answers with that digest, so that
/// only what was approved counts as published; being asked again changes nothing.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="texts">Gives the bytes of a content.</param>
/// <param name="zone">The zone in which days begin and end.</param>
public sealed class PublishingHandler(StaticSite site, ITextSource texts, TimeZoneInfo zone) : IServiceHandler
{
    /// <inheritdoc />
    public async ValueTask<ServiceAnswer> HandleAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var inputs = request.Inputs;
        if (inputs.Content("text") is not { } content) return new ServiceAnswer("failed");
        var bytes = await texts.ReadAsync(content, cancellationToken).ConfigureAwait(false);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (digest != content.Digest) throw new IOException($"The text of {request.Key} is not the one that was approved.");
        var item = new SiteItem(
            SiteNames.Anchor(request.Workflow, request.Key),
            inputs.Text("issuer") ?? "unknown",
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(request.RequestedAt, zone).DateTime),
            inputs.Text("title") ?? request.Key,
            inputs.Text("number") ?? "",
            SiteLabels.Html(site.Labels.Genre(inputs.Text("genre") ?? "")),
            SiteLabels.Html(site.Labels.Theme(inputs.Text("theme") ?? "")),
            Encoding.UTF8.GetString(bytes.Span),
            digest);
        site.Publish(item);
        return new ServiceAnswer("done") { Digest = digest };
    }
}
