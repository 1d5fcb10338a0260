using Imprimatur.Engine.Hosting;
using Imprimatur.Sqlite;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the store on SQLite.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>Keeps instances in a SQLite file, durable against the loss of power.</summary>
    /// <param name="builder">The engine's builder.</param>
    /// <param name="path">The file; it is made when it is not there.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static ImprimaturBuilder UseSqlite(this ImprimaturBuilder builder, string path) => builder.UseSqlite(new SqliteStoreOptions { Path = path });

    /// <summary>Keeps instances in a SQLite file.</summary>
    /// <param name="builder">The engine's builder.</param>
    /// <param name="options">The file, and how to work with it.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    public static ImprimaturBuilder UseSqlite(this ImprimaturBuilder builder, SqliteStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return builder.UseStore(_ => new SqliteStore(options));
    }
}
