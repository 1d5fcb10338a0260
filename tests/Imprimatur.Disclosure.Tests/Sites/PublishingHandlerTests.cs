using System.Text;
using Imprimatur.Disclosure.Seeds;
using Imprimatur.Disclosure.Sites;
using Imprimatur.Engine;

namespace Imprimatur.Disclosure.Tests.Sites;

public sealed class PublishingHandlerTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly SiteLabels Labels = new(SeedsReader.Read(RepositoryRoot.Seeds).Seeds!);

    [Test]
    public async Task It_answers_with_the_digest_of_what_it_put_on_the_page()
    {
        using var folder = new TemporaryFolder();
        var handler = new PublishingHandler(new StaticSite(folder.Path, Labels), new OneText("the text"), Zone);
        var answer = await handler.HandleAsync(Request(ContentReference.Of("x:1", "text/plain", "the text"u8)), default);
        Assert.That(answer.Outcome, Is.EqualTo("done"));
        Assert.That(answer.Digest, Is.EqualTo(ContentReference.Of("", "", "the text"u8).Digest));
        Assert.That(await File.ReadAllTextAsync(folder["units/finance/2017-04.html"]), Does.Contain("<p>the text</p>").And.Contain("2017-04-01"),
            "the local day counts");
    }

    [Test]
    public async Task A_text_that_is_not_the_approved_one_is_not_published()
    {
        using var folder = new TemporaryFolder();
        var handler = new PublishingHandler(new StaticSite(folder.Path, Labels), new OneText("another text"), Zone);
        Assert.That(async () => await handler.HandleAsync(Request(ContentReference.Of("x:1", "text/plain", "the text"u8)), default),
            Throws.InstanceOf<IOException>());
        Assert.That(Directory.Exists(folder["units"]), Is.False);
        Assert.That((await handler.HandleAsync(Request(null), default)).Outcome, Is.EqualTo("failed"), "without a text there is nothing to publish");
    }

    private static ServiceRequest Request(ContentReference? text)
    {
        var inputs = FieldSet.Empty.Values.Add("title", "T").Add("issuer", "finance").Add("genre", "finance").Add("theme", "finance").Add("number", "7");
        return new ServiceRequest
        {
            IdempotencyKey = "k",
            Instance = default,
            Key = "finance-00001",
            Workflow = "proactive-disclosure",
            Version = 1,
            Step = "publish",
            Handler = "publish",
            Attempt = 1,
            RequestedAt = new DateTimeOffset(2017, 3, 31, 17, 0, 0, TimeSpan.Zero),
            Inputs = new FieldSet(text is null ? inputs : inputs.Add("text", text)),
        };
    }

    private sealed class OneText(string text) : ITextSource
    {
        public ValueTask<ReadOnlyMemory<byte>> ReadAsync(ContentReference content, CancellationToken cancellationToken) =>
            ValueTask.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(text));
    }
}
