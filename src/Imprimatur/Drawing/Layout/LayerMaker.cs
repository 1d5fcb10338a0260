using Imprimatur.Drawing.Charts;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing.Layout;

/// <summary>Puts a chart into layers.</summary>
internal sealed class LayerMaker
{
    /// <summary>A way over more layers than this runs along a rail, so that bends stay few.</summary>
    private const int MostLayers = 6;

    private readonly Chart _chart;
    private readonly Flow _flow;
    private readonly List<LayoutNode>[] _layers;
    private readonly LayoutNode[] _boxes;
    private readonly LayeredGraph _graph;
    private readonly Dictionary<(int Target, Side Side, RouteStyle Style), Rail> _rails = [];

    private LayerMaker(Chart chart)
    {
        _chart = chart;
        _flow = new Flow(chart);
        _layers = [.. Enumerable.Range(0, _flow.Layers.Max() + 1).Select(_ => new List<LayoutNode>())];
        _boxes = [.. chart.Steps.Select((s, i) => new LayoutNode { Step = i, Layer = _flow.Layers[i], Shape = s.Shape, Text = BoxText.Of(s) })];
        _graph = new LayeredGraph(_layers, _boxes);
    }

    public static LayeredGraph Make(Chart chart) => new LayerMaker(chart).Make();

    private LayeredGraph Make()
    {
        foreach (var step in _flow.Spine)
        {
            _boxes[step].IsOnSpine = true;
            _layers[_boxes[step].Layer].Add(_boxes[step]);
        }

        foreach (var box in _boxes.Where(b => !b.IsOnSpine)) _layers[box.Layer].Add(box);
        var spineArrows = SpineArrows();
        foreach (var step in Enumerable.Range(0, _boxes.Length))
        {
            foreach (var arrow in _flow.Forward(step)) AddForward(arrow, spineArrows.Contains(arrow));
            foreach (var ways in _flow.Back(step).GroupBy(a => a.Way)) AddToRails(ways.Key, step, ways.Select(a => a.To), Side.Left, RouteStyle.Back);
        }

        for (var i = 0; i < _chart.Ways.Length; i++)
        {
            var way = _chart.Ways[i];
            if (way.Role == WayRole.Unmet) AddToRails(i, way.From, way.To, Side.Right, RouteStyle.Unmet);
        }

        return _graph;
    }

    private HashSet<Arrow> SpineArrows() =>
        [.. Enumerable.Range(0, _flow.Spine.Count - 1).Select(i => _flow.Forward(_flow.Spine[i]).First(a => a.To == _flow.Spine[i + 1]))];

    private void AddForward(Arrow arrow, bool isOnSpine)
    {
        var (from, to) = (_boxes[arrow.From], _boxes[arrow.To]);
        if (to.Layer - from.Layer > MostLayers && !isOnSpine)
        {
            AddToRails(arrow.Way, arrow.From, [arrow.To], Side.Right, RouteStyle.Far);
            return;
        }

        var segments = new List<Segment>();
        var label = LabelOf(arrow.Way);
        for (var at = from; at != to;)
        {
            var next = at.Layer + 1 == to.Layer ? to : Bend(at.Layer + 1, isOnSpine);
            var segment = new Segment { From = at, To = next, Label = segments.Count == 0 ? label : PlacedText.None, IsOnSpine = isOnSpine };
            _graph.Add(segment);
            segments.Add(segment);
            at = next;
        }

        _graph.Links.Add(new ForwardLink(arrow.Way, segments));
    }

    private LayoutNode Bend(int layer, bool isOnSpine)
    {
        var bend = new LayoutNode { Step = -1, Layer = layer, IsOnSpine = isOnSpine };
        if (isOnSpine) _layers[layer].Insert(0, bend);
        else _layers[layer].Add(bend);
        return bend;
    }

    private void AddToRails(int way, int from, IEnumerable<int> targets, Side side, RouteStyle style)
    {
        var port = new SidePort { Node = _boxes[from], Side = side, Style = style, Way = way, Label = LabelOf(way) };
        _graph.PortsOf(_boxes[from], side).Add(port);
        foreach (var target in targets) _graph.Tie(port, RailTo(target, side, style));
    }

    private Rail RailTo(int target, Side side, RouteStyle style)
    {
        if (_rails.TryGetValue((target, side, style), out var known)) return known;
        var rail = new Rail { Target = _boxes[target], Side = side, Style = style };
        var arrival = new SidePort { Node = rail.Target, Side = side, Style = style };
        _graph.Tie(arrival, rail);
        _graph.Rails.Add(rail);
        _graph.PortsOf(rail.Target, side).Insert(0, arrival);
        return _rails[(target, side, style)] = rail;
    }

    private PlacedText LabelOf(int way)
    {
        var (text, hasSeal) = (_chart.Ways[way].Label, _chart.Ways[way].Approves);
        if (text.Length == 0 && !hasSeal) return PlacedText.None;
        var lines = TextWrap.Lines(text, Metrics.LabelSize, Metrics.LabelWidth, 2);
        var width = lines.Select(l => TextMeasure.Width(l, Metrics.LabelSize)).DefaultIfEmpty().Max() + (hasSeal ? Metrics.SealSize + 4 : 0);
        return new PlacedText(lines, width + (2 * Metrics.LabelPad), Math.Max(1, lines.Length) * Metrics.LabelLine);
    }
}
