using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>People: any of the rules is enough.</summary>
/// <param name="At">Where they are named.</param>
/// <param name="AnyOf">The rules.</param>
internal sealed record PeopleModel(SourcePosition At, ImmutableArray<PersonModel> AnyOf);
