namespace Imprimatur.Drawing.Layout;

/// <summary>The sides along which rails run.</summary>
internal enum Side : byte
{
    Left,
    Right,
}
