using Imprimatur.Calendars;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Views;

namespace Imprimatur.Tests.Machine.Events;

/// <summary>The law's clocks: what pauses, restarts and lengthens them, and another calendar.</summary>
public class LawClockTests
{
    [Test]
    public void The_first_day_does_not_count_and_a_holiday_week_is_left_out()
    {
        // 26 to 30 September are 5, 9 to 13 October 5, then 16 to 20 and 23 to 27
        Assert.That(LawClock.Started(LawClock.Text()).LastDay(), Is.EqualTo(new DateOnly(2017, 10, 27)));
    }

    [Test]
    public void Paused_days_are_those_after_the_pause_began_up_to_and_with_the_day_on_which_it_ended()
    {
        var play = LawClock.Started(LawClock.Text());
        play.Goes(LawClock.At(9, 27), "work", "hear");
        Assert.That((play.Control.Clocks[0], play.LastDay()), Is.EqualTo((ClockFlag.Paused, (DateOnly?)null)));
        Assert.That(OpenTimers.Of(play.Plan, play.State), Is.Empty);
        Assert.That(play.Last.Events.OfType<ClockPaused>().Count(), Is.EqualTo(1));
        play.Goes(LawClock.At(10, 10), "hear", "heard");
        // 28, 29, 30 September, 9 and 10 October
        Assert.That((play.Control.Clocks[0], play.LastDay()), Is.EqualTo((ClockFlag.Running, (DateOnly?)new DateOnly(2017, 11, 3))));
    }

    [Test]
    public void A_pause_goes_on_from_one_such_step_to_another_and_one_within_a_day_costs_nothing()
    {
        var play = LawClock.Started(LawClock.Text("\"P10D\""));
        play.Goes(LawClock.At(9, 26), "work", "hear");
        play.Goes(LawClock.At(9, 26, 12), "hear", "heard");
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 5)));
        play.Goes(LawClock.At(9, 27), "work", "hear");
        play.Goes(LawClock.At(9, 28), "hear", "again");
        Assert.That(play.Last.Events.OfType<ClockPaused>(), Is.Empty);
        play.Goes(LawClock.At(9, 30), "hearAgain", "heard");
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 8)));
        Assert.That(play.Times().PausedDays, Is.EqualTo(new[] { (new DateOnly(2017, 9, 27), new DateOnly(2017, 9, 30)) }));
    }

    [Test]
    public void A_term_in_hours_stands_still_to_the_minute()
    {
        var play = LawClock.Started(LawClock.Text("\"PT48H\""));
        Assert.That(play.Times().Due!.Value.At, Is.EqualTo(new DateTimeOffset(2017, 9, 28, 0, 0, 0, TimeSpan.FromHours(8))), "from the end of the date");
        play.Goes(LawClock.At(9, 26), "work", "hear");
        play.Goes(LawClock.At(9, 26).AddMinutes(95), "hear", "heard");
        Assert.That(play.Times().Due!.Value.At, Is.EqualTo(new DateTimeOffset(2017, 9, 28, 1, 35, 0, TimeSpan.FromHours(8))));
    }

    [Test]
    public void A_paused_clock_does_not_act_and_what_was_over_in_the_pause_acts_after_it()
    {
        var play = LawClock.Started(LawClock.Text("\"P2D\""));
        var due = play.Times().Due!.Value.At;
        play.Goes(LawClock.At(9, 27), "work", "hear");
        play.Now = LawClock.At(9, 29);
        Assert.That(play.Do(new TimerFiredCommand("t", 0, -1, due)), Is.Null);
        Assert.That(play.Last.Events, Is.Empty);
        play.Goes(LawClock.At(9, 29, 11), "hear", "heard");
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 9, 29)), "no day was left when it began to stand still");
        play.Fire();
        Assert.That(play.Last.Events.OfType<ClockExpired>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_restart_counts_anew_from_its_field_and_forgets_pauses_and_lengthening()
    {
        var play = LawClock.Started(LawClock.Text("\"P5D\"", "\"P5D\""));
        play.Goes(LawClock.At(9, 25), "work", "extend");
        play.Goes(LawClock.At(9, 25, 12), "work", "hear");
        play.Goes(LawClock.At(9, 27), "hear", "heard");
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 7)));
        play.Goes(LawClock.At(9, 28), "work", "corrected", ("correctedOn", new DateOnly(2017, 9, 28)));
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 3)));
        play.Save(Staff.Li, "work", ("received", new DateOnly(2017, 9, 1)));
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 3)), "the old date means nothing any more");
        play.Save(Staff.Li, "work", ("correctedOn", new DateOnly(2017, 9, 30)));
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 5)));
    }

    [Test]
    public void A_stopped_clock_stays_stopped_unless_an_event_restarts_it()
    {
        var play = LawClock.Started(LawClock.Text("\"P5D\"", "\"P5D\""));
        play.Goes(LawClock.At(9, 26), "work", "send");
        Assert.That(play.Control.Clocks[0], Is.EqualTo(ClockFlag.Stopped));
        play.Goes(LawClock.At(9, 27), "send", "back");
        play.Goes(LawClock.At(9, 27), "work", "extend");
        play.Goes(LawClock.At(9, 27), "work", "hear");
        play.Goes(LawClock.At(9, 28), "hear", "heard");
        Assert.That((play.Control.Clocks[0], play.LastDay()), Is.EqualTo((ClockFlag.Stopped, (DateOnly?)null)));
        play.Goes(LawClock.At(9, 29), "work", "corrected");
        Assert.That(play.Control.Clocks[0], Is.EqualTo(ClockFlag.Stopped), "its date is missing");
        play.Goes(LawClock.At(9, 29), "work", "corrected", ("correctedOn", new DateOnly(2017, 9, 29)));
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 4)));
    }

    [Test]
    public void Lengthenings_add_up_and_take_the_first_case_that_holds()
    {
        var play = LawClock.Started(LawClock.Text("\"P5BD\"", "[ { \"when\": { \"urgent\": true }, \"is\": \"P1BD\" }, { \"is\": \"P20BD\" } ]"), urgent: true);
        play.Goes(LawClock.At(9, 25), "work", "extend");
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 9)));
        play.Goes(LawClock.At(9, 25), "work", "extend", ("urgent", false));
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 11, 6)), "the case that holds when it comes");
        Assert.That(play.Times().Longer, Is.EqualTo(new[] { new Term(21, 0, 0, TimeSpan.Zero) }));
    }

    [Test]
    public void A_lengthening_of_another_unit_begins_where_the_term_ends()
    {
        var play = LawClock.Started(LawClock.Text("\"P5BD\"", "\"P10D\""));
        play.Goes(LawClock.At(9, 25), "work", "extend");
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 10)), "Saturday 30 September and ten days");
        play.Goes(LawClock.At(9, 26), "work", "hear");
        play.Goes(LawClock.At(9, 28), "hear", "heard");
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 12)), "two business days more");
    }

    [Test]
    public void A_clock_that_expired_runs_again_when_it_is_lengthened_and_acts_once_more()
    {
        var play = LawClock.Started(LawClock.Text("\"P2D\"", "\"P9D\"", ", \"alerts\": [ { \"before\": \"P1D\", \"notify\": \"holder\" } ]"));
        play.Fire(alert: 0);
        play.Fire();
        play.Goes(LawClock.At(9, 29), "work", "extend");
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2017, 10, 6)));
        Assert.That(OpenTimers.Of(play.Plan, play.State).Select(t => t.Alert), Is.EquivalentTo(new[] { -1, 0 }));
        play.Fire();
        Assert.That(play.Last.Events.OfType<ClockExpired>().Count(), Is.EqualTo(1));
        play.Fire();
        Assert.That(play.Last.Events, Is.Empty);
    }

    [Test]
    public void Suspension_stops_no_clock()
    {
        const string powers = """
            "powers": { "suspend": { "by": { "roles": ["leader"] } } }, "clocks"
            """;
        var play = new Play(LawClock.Text("\"P2D\"").Replace("\"clocks\"", powers, StringComparison.Ordinal))
        {
            Calendar = LawClock.Calendar,
            Zone = LawClock.Zone,
            Now = LawClock.At(9, 25),
        };
        play.Start(Staff.Li, ("received", new DateOnly(2017, 9, 25)), ("urgent", false));
        play.Do(new SuspendCommand(play.Id(), Staff.Qian, null));
        Assert.That(play.Fire(), Is.Null);
        Assert.That(play.Last.Effects.Single().Kind, Is.EqualTo(EffectKind.Notice));
    }

    [Test]
    public void Another_calendar_moves_open_instants_and_one_that_moves_nothing_changes_nothing()
    {
        var play = LawClock.Started(LawClock.Text("\"P70BD\"", more: ", \"alerts\": [ { \"before\": \"P2BD\", \"notify\": \"holder\" } ]"));
        Assert.That((play.LastDay(), play.Times().Due!.Value.Provisional), Is.EqualTo((new DateOnly(2018, 1, 5), true)));
        var state = play.State;
        Assert.That(play.Do(new CalendarChangedCommand("c-1")), Is.Null);
        Assert.That(play.State, Is.SameAs(state));
        play.Calendar = With2018();
        Assert.That(play.Do(new CalendarChangedCommand("c-2")), Is.Null);
        Assert.That((play.LastDay(), play.Times().Due!.Value.Provisional), Is.EqualTo((new DateOnly(2018, 1, 8), false)));
        Assert.That(play.Last.Events.OfType<ClockSet>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_timer_that_a_new_calendar_moved_sets_the_clock_anew_and_does_not_act()
    {
        var play = LawClock.Started(LawClock.Text("\"P70BD\""));
        play.Calendar = With2018();
        Assert.That(play.Fire(), Is.Null);
        Assert.That(play.Last.Events.OfType<ClockExpired>(), Is.Empty);
        Assert.That(play.Last.Effects, Is.Empty);
        Assert.That(play.LastDay(), Is.EqualTo(new DateOnly(2018, 1, 8)));
    }

    [Test]
    public void Rounds_within_a_day_leave_Record_at_its_size()
    {
        var play = LawClock.Started(LawClock.Text());
        for (var i = 0; i < 20; i++)
        {
            play.Goes(play.Now.AddMinutes(1), "work", "hear");
            play.Goes(play.Now.AddMinutes(1), "hear", "heard");
            play.Goes(play.Now.AddMinutes(1), "work", "extend");
        }

        Assert.That((play.Times().PausedDays.Length, play.Times().Longer.Length), Is.EqualTo((0, 1)));
    }

    /// <summary>New Year's Day of 2018, a Monday, is a holiday.</summary>
    private static BusinessCalendar With2018() => new(
        "test", (2017, 2018), Enumerable.Range(2, 5).Select(d => new DateOnly(2017, 10, d)).Append(new DateOnly(2018, 1, 1)), [new DateOnly(2017, 9, 30)]);
}
