using System.Globalization;
using Microsoft.Extensions.Options;

namespace Imprimatur.Engine.Hosting;

/// <summary>Checks the options when the application starts; every message gives the limit and the actual value.</summary>
internal sealed class ImprimaturOptionsValidator : IValidateOptions<ImprimaturOptions>
{
    public ValidateOptionsResult Validate(string? name, ImprimaturOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var found = new List<string>();
        if (options.Workflows is null && options.Files.Count == 0)
            found.Add("Workflows: no folder is named, and Files holds no definition; say where the definitions are.");
        if (options.Workflows is { } folder && !Directory.Exists(folder))
            found.Add($"Workflows: the folder `{folder}` does not exist (looked for `{Path.GetFullPath(folder)}`).");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            found.Add($"TimeZone: `{options.TimeZone}` is no time zone of this machine; IANA ids such as `Asia/Shanghai` are.");
        Within(found, nameof(options.CachedInstances), options.CachedInstances, 0, 10_000_000);
        Within(found, nameof(options.ConflictRetries), options.ConflictRetries, 0, 1_000);
        Within(found, nameof(options.EffectAttempts), options.EffectAttempts, 1, 1_000);
        Within(found, nameof(options.DispatchParallelism), options.DispatchParallelism, 1, 256);
        Within(found, nameof(options.EffectBackoff), options.EffectBackoff, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1));
        Within(found, nameof(options.EffectBackoffLimit), options.EffectBackoffLimit, options.EffectBackoff, TimeSpan.FromDays(30));
        Within(found, nameof(options.DispatchInterval), options.DispatchInterval, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        Within(found, "Space (its length)", options.Space?.Length ?? -1, 0, 64);
        if (options.Limits is null) found.Add("Limits: must not be null.");
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static void Within<T>(List<string> found, string name, T value, T least, T most)
        where T : IComparable<T>, IFormattable
    {
        if (value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0) return;
        found.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: must be from {least} to {most}, is {value}."));
    }
}
