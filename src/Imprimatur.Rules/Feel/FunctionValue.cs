using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel;

/// <summary>A function, built in or written in FEEL.</summary>
internal abstract class FunctionValue : Value
{
    /// <inheritdoc />
    public override string Kind => "function";

    /// <summary>The names of the parameters that can be given at least.</summary>
    public abstract ImmutableArray<string> Parameters { get; }

    /// <summary>Calls it with arguments by place.</summary>
    public abstract Value Invoke(ImmutableArray<Value> arguments, Run run, TextSpan span);

    /// <summary>Calls it with arguments by name.</summary>
    public abstract Value Invoke(ImmutableArray<(string Name, Value Value)> arguments, Run run, TextSpan span);

    /// <summary>The type of its value for arguments of the types given; what does not fit is reported.</summary>
    /// <param name="arguments">Name (null when by place), type and place of each argument.</param>
    /// <param name="scope">Where mistakes go.</param>
    /// <param name="span">The whole call.</param>
    public abstract FeelType Check(ImmutableArray<(string? Name, FeelType Type, TextSpan Span)> arguments, TypeScope scope, TextSpan span);

    /// <summary>Whether it takes and gives what a function type says.</summary>
    public virtual bool Conforms(FeelType type) => type.Parameters.IsDefault || type.Parameters.Length == Parameters.Length;

    /// <inheritdoc />
    public override bool Equals(Value? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc />
    public override string ToString() => $"function({string.Join(", ", Parameters)})";
}
