using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Imprimatur.House.Tests.Sources;

/// <summary>A name in a file and the type or member that it stands for.</summary>
internal sealed record Named(SourceFile File, SimpleNameSyntax Node, ISymbol Symbol);
