using Imprimatur.Testing.Time;

namespace Imprimatur.Testing.Tests.Time;

public sealed class VirtualTimeTests
{
    private static readonly DateTimeOffset Start = new(2017, 1, 3, 1, 0, 0, TimeSpan.Zero);

    [Test]
    public void Time_stands_still_until_it_is_told_to_go_on()
    {
        var time = new VirtualTime(Start);
        Assert.That(time.GetUtcNow(), Is.EqualTo(Start));
        time.Advance(TimeSpan.FromHours(3));
        Assert.That(time.GetUtcNow(), Is.EqualTo(Start.AddHours(3)));
        Assert.That(time.GetElapsedTime(Start.UtcTicks), Is.EqualTo(TimeSpan.FromHours(3)));
    }

    [Test]
    public void Timers_fire_in_the_order_of_their_instants_and_see_their_own_moment()
    {
        var time = new VirtualTime(Start);
        var fired = new List<string>();
        using var late = time.CreateTimer(_ => fired.Add($"late {time.GetUtcNow():HH:mm}"), null, TimeSpan.FromMinutes(30), Timeout.InfiniteTimeSpan);
        using var beat = time.CreateTimer(_ => fired.Add($"beat {time.GetUtcNow():HH:mm}"), null, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(20));
        using var gone = time.CreateTimer(_ => fired.Add("gone"), null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
        gone.Dispose();
        time.Advance(TimeSpan.FromMinutes(45));
        Assert.That(fired, Is.EqualTo(new[] { "beat 01:20", "late 01:30", "beat 01:40" }));
    }

    [Test]
    public void A_delay_ends_when_its_time_has_come()
    {
        var time = new VirtualTime(Start);
        var delay = Task.Delay(TimeSpan.FromDays(3), time);
        time.Advance(TimeSpan.FromDays(2));
        Assert.That(delay.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromDays(1));
        Assert.That(delay.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public void Time_never_goes_back()
    {
        var time = new VirtualTime(Start);
        Assert.That(() => time.AdvanceTo(Start.AddTicks(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
