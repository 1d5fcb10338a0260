using Imprimatur.Definitions.Plans;
using Imprimatur.Drawing.Charts;
using Imprimatur.Drawing.Layout;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Tests.Drawing;

public sealed class LayouterTests
{
    [Test]
    public void No_two_boxes_or_labels_overlap([Range(0, 40)] int seed)
    {
        var plan = PlanOf(seed);
        var picture = Place(plan);
        var areas = picture.Boxes.Select(b => (Name: $"box {b.Step}", Area: Area.Of(b)))
            .Concat(picture.Labels.Select(l => (Name: $"label {l.Way}", Area: Area.Of(l)))).ToList();
        var overlaps = from a in areas from b in areas where string.CompareOrdinal(a.Name, b.Name) < 0 && a.Area.Meets(b.Area) select (a, b);
        Assert.That(overlaps.ToList(), Is.Empty);
    }

    [Test]
    public void No_line_runs_through_a_box([Range(0, 40)] int seed)
    {
        var plan = PlanOf(seed);
        var picture = Place(plan);
        var offences = from route in picture.Routes
                       from i in Enumerable.Range(0, route.Points.Length - 1)
                       from box in picture.Boxes
                       where Area.Of(box).IsCrossedBy(route.Points[i], route.Points[i + 1]) && !IsItsOwn(plan, route, box)
                       select (route.Way, route.Points[i], route.Points[i + 1], box.Step);
        Assert.That(offences.ToList(), Is.Empty);
    }

    [Test]
    public void No_line_runs_through_the_label_of_another([Range(0, 40)] int seed)
    {
        var plan = PlanOf(seed);
        var picture = Place(plan);
        var offences = from route in picture.Routes
                       from i in Enumerable.Range(0, route.Points.Length - 1)
                       from label in picture.Labels
                       where route.Way != label.Way && Area.Of(label).IsCrossedBy(route.Points[i], route.Points[i + 1])
                       select (route.Way, label.Way, route.Points[i], route.Points[i + 1]);
        Assert.That(offences.ToList(), Is.Empty);
    }

    [Test]
    public void No_two_lines_of_different_kinds_lie_on_each_other([Range(0, 40)] int seed)
    {
        var plan = PlanOf(seed);
        var picture = Place(plan);
        var pieces = picture.Routes
            .SelectMany((r, n) => Enumerable.Range(0, r.Points.Length - 1).Select(i => (Route: n, r.Way, A: r.Points[i], B: r.Points[i + 1])))
            .ToList();
        var offences = from a in pieces from b in pieces where a.Route < b.Route && LieOnEachOther(a.A, a.B, b.A, b.B) select (a, b);
        Assert.That(offences.ToList(), Is.Empty);
    }

    [Test]
    public void Every_way_is_drawn_from_its_step_to_each_of_its_targets([Range(0, 40)] int seed)
    {
        var plan = PlanOf(seed);
        var chart = ChartMaker.Make(plan, Languages.English);
        var picture = Layouter.Place(chart);
        var drawn = picture.Routes.Where(r => r.Way >= 0).SelectMany(r => r.Targets.Select(t => (r.Way, t))).ToList();
        var asked = chart.Ways.SelectMany((w, i) => w.To.Select(t => (i, t)));
        Assert.That(drawn, Is.EquivalentTo(asked));
        foreach (var route in picture.Routes.Where(r => r.HasArrow))
        {
            var target = Area.Of(picture.Boxes[route.Targets[0]]);
            Assert.That(target.Left - 0.1 <= route.Points[^1].X && route.Points[^1].X <= target.Right + 0.1, "an arrow ends at its step");
            Assert.That(target.Top - 0.1 <= route.Points[^1].Y && route.Points[^1].Y <= target.Bottom + 0.1, "an arrow ends at its step");
        }
    }

    [Test]
    public void Every_text_fits_into_its_box([Range(0, 40)] int seed)
    {
        var plan = PlanOf(seed);
        foreach (var box in Place(plan, Languages.Chinese).Boxes)
        {
            Assert.That(box.Text.Height, Is.LessThanOrEqualTo(box.Height));
            foreach (var line in box.Text.Lines)
            {
                Assert.That(TextMeasure.Width(line.Text, line.Size, line.Role == LineRole.Title), Is.LessThan(box.Width));
            }
        }
    }

    [Test]
    public void The_largest_definition_that_loads_is_laid_out()
    {
        var picture = Place(SamplePlans.Tangle(7, 2_000));
        Assert.That(picture.Boxes, Has.Length.EqualTo(2_001));
    }

    private static Picture Place(WorkflowPlan plan, DrawingWords? words = null) => Layouter.Place(ChartMaker.Make(plan, words ?? Languages.English));

    /// <summary>The official document, or with a seed above 0 a tangle.</summary>
    private static WorkflowPlan PlanOf(int seed) => seed == 0 ? SamplePlans.OfficialDocument() : SamplePlans.Tangle(seed, 2 + seed);

    /// <summary>A rhombus and a pill are smaller than the rectangle around them: their own lines begin and end inside that.</summary>
    private static bool IsItsOwn(WorkflowPlan plan, PictureRoute route, PictureBox box)
    {
        var isRectangle = box.Step < plan.Steps.Length && plan.Steps[box.Step] is not (ChoicePlan or EndPlan);
        return !isRectangle && (IsIn(box, route.Points[0]) || IsIn(box, route.Points[^1]));
    }

    private static bool IsIn(PictureBox box, Spot spot) =>
        box.X <= spot.X && spot.X <= box.X + box.Width && box.Y <= spot.Y && spot.Y <= box.Y + box.Height;

    private static bool LieOnEachOther(Spot a, Spot b, Spot c, Spot d)
    {
        var (first, second) = (Area.Of(a, b), Area.Of(c, d));
        var isVertical = Math.Abs(a.X - b.X) < 0.5 && Math.Abs(c.X - d.X) < 0.5 && Math.Abs(a.X - c.X) < 2;
        var isHorizontal = Math.Abs(a.Y - b.Y) < 0.5 && Math.Abs(c.Y - d.Y) < 0.5 && Math.Abs(a.Y - c.Y) < 2;
        return (isVertical && first.Top < second.Bottom - 2 && second.Top < first.Bottom - 2) ||
            (isHorizontal && first.Left < second.Right - 2 && second.Left < first.Right - 2);
    }
}
