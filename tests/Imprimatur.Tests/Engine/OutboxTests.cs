using System.Collections.Concurrent;
using Imprimatur.Engine;
using Imprimatur.Storage;
using Imprimatur.Testing;
using static Imprimatur.Tests.Engine.Office;

namespace Imprimatur.Tests.Engine;

internal sealed class OutboxTests
{
    [Test]
    public async Task A_failed_attempt_comes_again_with_the_same_key_and_after_a_longer_wait()
    {
        var asked = new List<(string Key, int Attempt)>();
        await using var office = await OpenAsync(request =>
        {
            asked.Add((request.IdempotencyKey, request.Attempt));
            return request.Attempt < 3 ? throw new IOException("The portal does not answer.") : Publish(request);
        });
        var id = await office.ClearedAsync("n-1");
        var first = await office.RunAsync();
        var tooEarly = await office.PassAsync(TimeSpan.FromSeconds(4));
        var second = await office.PassAsync(TimeSpan.FromSeconds(1));
        var stillTooEarly = await office.PassAsync(TimeSpan.FromSeconds(9));
        var third = await office.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Multiple(() =>
        {
            Assert.That(new[] { first.Failures, tooEarly.Failures, second.Failures, stillTooEarly.Failures, third.Failures },
                Is.EqualTo(new[] { 1, 0, 1, 0, 0 }));
            Assert.That(third.Answered, Is.EqualTo(1));
            Assert.That(asked.Select(a => a.Attempt), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(asked.Select(a => a.Key).Distinct(), Is.EqualTo(new[] { $"/{id}/1" }));
        });
        Assert.That((await office.SeenAsync(id)).Result, Is.EqualTo("published"));
    }

    [Test]
    public async Task An_effect_that_was_given_up_is_the_stewards_who_may_try_again_with_the_same_key()
    {
        var keys = new ConcurrentBag<string>();
        var isDown = true;
        await using var office = await OpenAsync(request =>
        {
            keys.Add(request.IdempotencyKey);
            return isDown ? throw new IOException("The portal is down.") : Publish(request);
        });
        var id = await office.DeadAsync();
        var item = await office.ItemAsync(Chief, "n-1");
        Assert.That((item.ForSteward, item.Step), Is.EqualTo((true, "publish")));
        Assert.That((await office.PassAsync(TimeSpan.FromDays(1))).Failures, Is.Zero, "An effect that was given up was tried.");

        isDown = false;
        Assert.That(await office.Engine.RetryAsync(id, "publish", Li), Is.TypeOf<Refused>(), "Only the steward tries again.");
        Assert.That(await office.Engine.RetryAsync(id, "publish", Chief), Is.TypeOf<CommandAccepted>());
        await office.RunAsync();
        Assert.That((await office.SeenAsync(id)).Result, Is.EqualTo("published"));
        Assert.That(keys.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_steward_may_take_the_steps_own_failure()
    {
        await using var office = await OpenAsync(_ => throw new IOException("The portal is down."));
        var id = await office.DeadAsync();
        Assert.That(await office.Engine.TakeFailureAsync(id, "publish", Chief), Is.TypeOf<CommandAccepted>());
        Assert.That((await office.SeenAsync(id)).OpenSteps, Is.EqualTo(new[] { "byHand" }));
        Assert.That(await office.Store.EffectsOfAsync("", id, default), Is.Empty);
    }

    [Test]
    public async Task Only_the_digest_of_what_was_given_is_a_success()
    {
        var digest = OtherBody.Digest;
        await using var office = await OpenAsync(_ => new ServiceAnswer("done") { Digest = digest });
        var id = await office.ClearedAsync("n-1");
        var wrong = await office.RunAsync();
        var pending = (await office.Store.EffectsOfAsync("", id, default)).Single();
        digest = Body.Digest;
        var right = await office.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Multiple(() =>
        {
            Assert.That((wrong.Answered, wrong.Failures), Is.EqualTo((0, 1)));
            Assert.That(pending.LastError, Does.Contain("something else"));
            Assert.That(right.Answered, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task An_answer_without_a_digest_is_no_success_of_a_handler_that_sends()
    {
        await using var office = await OpenAsync(_ => new ServiceAnswer("done"));
        await office.ClearedAsync("n-1");
        Assert.That((await office.RunAsync()).Failures, Is.EqualTo(1));
    }

    [Test]
    public async Task A_handler_may_say_that_it_failed_and_what_it_writes_is_written()
    {
        await using var office = await OpenAsync(_ => new ServiceAnswer("failed") { Fields = new { url = "https://example.org/tried" } });
        var id = await office.ClearedAsync("n-1");
        await office.RunAsync();
        var seen = await office.SeenAsync(id);
        Assert.That((seen.OpenSteps.Single(), seen.Fields.Text("url")), Is.EqualTo(("byHand", "https://example.org/tried")));
    }

    [Test]
    public async Task A_handler_that_can_say_what_became_of_a_request_is_asked_before_it_is_given_up()
    {
        await using var office = await TestEngine.StartAsync(Files, b => b.AddHandler<ForgetfulPublisher>("publish"));
        var id = await office.DeadAsync();
        Assert.That((await office.SeenAsync(id)).Result, Is.EqualTo("published"));
    }

    [Test]
    public async Task A_request_carries_the_snapshot_of_its_inputs_and_nothing_else()
    {
        ServiceRequest? asked = null;
        await using var office = await OpenAsync(request =>
        {
            asked = request;
            return Publish(request);
        });
        var id = await office.ClearedAsync("n-1");
        await office.RunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(asked!.Inputs.Values.Keys, Is.EqualTo(new[] { "text", "title" }));
            Assert.That(asked.Inputs.Content("text"), Is.EqualTo(Body));
            Assert.That((asked.Key, asked.Workflow, asked.Step, asked.Handler, asked.Instance), Is.EqualTo(("n-1", "notice", "publish", "publish", id)));
        });
    }

    [Test]
    public async Task A_slow_handler_holds_up_no_other()
    {
        var gate = new TaskCompletionSource();
        await using var office = await TestEngine.StartAsync(Files, b => b.AddHandler("publish", async (request, _) =>
        {
            if (request.Key == "n-0") await gate.Task;
            return Publish(request);
        }));
        for (var i = 0; i < 5; i++) await office.ClearedAsync($"n-{i}");
        var run = office.Engine.Dispatcher.RunUntilIdleAsync(parallelism: 2).AsTask();
        for (var tries = 0; tries < 500 && await EndedAsync(office) < 4; tries++) await Task.Delay(10);
        Assert.That(await EndedAsync(office), Is.EqualTo(4));
        gate.SetResult();
        Assert.That((await run).Answered, Is.EqualTo(5));
    }

    [Test]
    public async Task Reminders_of_a_term_go_to_whom_they_concern_and_leave_the_outbox()
    {
        var sender = new KeptNotices();
        await using var office = await OpenAsync(more: b => b.UseNotices(sender));
        var id = await office.Engine.StartAsync("notice", "n-1", Wang, new { unit = "finance" });
        await office.PassAsync(TimeSpan.FromDays(3));
        Assert.Multiple(async () =>
        {
            Assert.That(sender.Sent.Single().Key, Is.EqualTo("n-1"));
            Assert.That(sender.Sent.Single().Posts, Is.EqualTo(new[] { new Post("drafter", "finance") }));
            Assert.That(await office.Store.EffectsOfAsync("", id, default), Is.Empty);
        });
    }

    private static async Task<int> EndedAsync(TestEngine office)
    {
        var ended = 0;
        await foreach (var row in office.Store.ReadInstancesAsync(default)) ended += row.Status == InstanceStatus.Ended ? 1 : 0;
        return ended;
    }
}
