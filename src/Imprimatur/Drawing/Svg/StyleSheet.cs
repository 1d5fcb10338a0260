namespace Imprimatur.Drawing.Svg;

/// <summary>The colours and dashes of a picture; told apart without colour too, by shape, dash and side.</summary>
internal static class StyleSheet
{
    public const string Css = """
        <style>
        text { font-family: "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2933; }
        .paper { fill: #ffffff; }
        .heading { font-size: 27px; font-weight: bold; fill: #b3202a; letter-spacing: 1px; }
        .under { font-size: 13.5px; fill: #52606d; }
        .ruler { stroke: #b3202a; stroke-width: 2.5; }
        .body { stroke-width: 1.8; fill: #ffffff; stroke: #52606d; }
        .trim { fill: none; stroke-width: 1.2; stroke: #52606d; }
        .person .body { fill: #e9f2fc; stroke: #2b6cb0; } .person .icon { fill: #2b6cb0; }
        .rule .body { fill: #f3ecfb; stroke: #7444ad; } .rule .icon { fill: #7444ad; } .rule .icon-line { stroke: #7444ad; }
        .service .body { fill: #e7f6ee; stroke: #2a7a51; } .service .trim, .service .icon-line { stroke: #2a7a51; }
        .choice .body { fill: #fff7df; stroke: #a86f14; }
        .number .body { fill: #e4f6f8; stroke: #0d7480; } .number .icon-line { stroke: #0d7480; }
        .end .body { fill: #edf0f3; stroke: #3e4c59; } .end .trim { stroke: #3e4c59; }
        .start .body { fill: #ffffff; stroke: #3e4c59; stroke-width: 2.6; }
        .block .body { fill: #eef1f4; stroke: #3e4c59; } .block .trim { stroke: #3e4c59; stroke-width: 3; } .block .icon-line { stroke: #3e4c59; }
        .call .body { fill: #fdf0e6; stroke: #b8540f; } .call .trim, .call .icon-line { stroke: #b8540f; }
        .other .body { stroke-dasharray: 8 4; }
        .icon-line { fill: none; stroke-width: 1.7; }
        .cog { fill: none; stroke: #2a7a51; stroke-width: 4; stroke-dasharray: 3.2 2.45; }
        .each { fill: none; stroke: #2b6cb0; stroke-width: 2.4; }
        .Title { font-weight: bold; } .Who { fill: #243b53; } .Note { fill: #52606d; } .Due { fill: #8a4b08; } .Basis { fill: #697785; }
        .clock { fill: none; stroke: #8a4b08; stroke-width: 1.4; }
        .line { fill: none; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
        .forward .line, .far .line { stroke: #3e4c59; } .forward .head, .far .head, .far .dot { fill: #3e4c59; }
        .far .line { stroke-dasharray: 14 4; }
        .back .line { stroke: #b8540f; stroke-dasharray: 8 5; } .back .head, .back .dot { fill: #b8540f; } .back text { fill: #934208; }
        .unmet .line { stroke: #c3263f; stroke-dasharray: 0.1 5.2; stroke-width: 2.6; }
        .unmet .head, .unmet .dot { fill: #c3263f; } .unmet text { fill: #9d1b30; }
        .chip { fill: #ffffff; }
        .seal { fill: #ffffff; stroke: #c81e2b; stroke-width: 2; } .star { fill: #c81e2b; }
        .need { fill: #ffffff; stroke: #c3263f; stroke-width: 2; }
        .panel { fill: #f7f8fa; stroke: #d5dae0; }
        </style>
        """;
}
