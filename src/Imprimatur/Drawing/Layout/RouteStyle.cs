namespace Imprimatur.Drawing.Layout;

/// <summary>How a line looks: each kind of way has its own colour and dash.</summary>
internal enum RouteStyle : byte
{
    Forward,
    Back,
    Unmet,

    /// <summary>Forward over so many layers that it runs along a rail.</summary>
    Far,
}
