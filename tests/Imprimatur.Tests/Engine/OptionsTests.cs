using Imprimatur.Engine;
using Imprimatur.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Imprimatur.Tests.Engine;

internal sealed class OptionsTests
{
    [Test]
    public void All_wrong_options_are_named_with_limit_and_value()
    {
        var services = new ServiceCollection();
        services.AddImprimatur(o =>
        {
            o.Workflows = "no/such/folder";
            o.TimeZone = "Asia/Atlantis";
            o.EffectAttempts = 0;
            o.DispatchParallelism = 1_000;
            o.EffectBackoffLimit = TimeSpan.FromSeconds(1);
            o.Space = new string('x', 65);
        });
        using var provider = services.BuildServiceProvider();
        var failures = Assert.Throws<OptionsValidationException>(() => _ = provider.GetRequiredService<IOptions<ImprimaturOptions>>().Value)!.Failures.ToList();
        Assert.Multiple(() =>
        {
            Assert.That(failures, Has.Count.EqualTo(6));
            Assert.That(failures, Has.Some.Contains("`no/such/folder`"));
            Assert.That(failures, Has.Some.Contains("`Asia/Atlantis`"));
            Assert.That(failures, Has.Some.EqualTo("EffectAttempts: must be from 1 to 1000, is 0."));
            Assert.That(failures, Has.Some.EqualTo("DispatchParallelism: must be from 1 to 256, is 1000."));
            Assert.That(failures, Has.Some.EqualTo("EffectBackoffLimit: must be from 00:00:05 to 30.00:00:00, is 00:00:01."));
            Assert.That(failures, Has.Some.Contains("from 0 to 64, is 65"));
        });
    }

    [Test]
    public void An_engine_without_definitions_says_so()
    {
        Assert.That(async () => await TestEngine.StartAsync(_ => { }), Throws.TypeOf<OptionsValidationException>().With.Message.Contains("Workflows"));
    }

    [Test]
    public void Wrong_options_stop_the_start_of_an_application()
    {
        var builder = new HostApplicationBuilder();
        builder.Services.AddImprimatur(o => o.TimeZone = "Asia/Atlantis");
        using var app = builder.Build();
        Assert.That(async () => await app.StartAsync(), Throws.TypeOf<OptionsValidationException>());
    }

    [Test]
    public async Task An_application_publishes_in_the_background_what_its_people_cleared()
    {
        var published = new TaskCompletionSource<string>();
        var builder = new HostApplicationBuilder();
        builder.Services.AddImprimatur(Office.Files).UseInMemory().AddHandler("publish", (request, _) =>
        {
            published.TrySetResult(request.Key);
            return ValueTask.FromResult(Office.Publish(request));
        });
        using var app = builder.Build();
        await app.StartAsync();
        var engine = app.Services.GetRequiredService<IWorkflowEngine>();
        await engine.StartAsync("notice", "n-1", Office.Wang, new { unit = "finance" });
        var draft = (await engine.Worklist.ForAsync(Office.Wang)).Items.Single();
        await engine.CompleteAsync(draft.Ref, Office.Wang, "submit", new { title = "A", body = Office.Body });
        var review = (await engine.Worklist.ForAsync(Office.Li)).Items.Single();
        await engine.CompleteAsync(review.Ref, Office.Li, "clear");
        Assert.That(await published.Task.WaitAsync(TimeSpan.FromSeconds(30)), Is.EqualTo("n-1"));
        await app.StopAsync();
    }
}
