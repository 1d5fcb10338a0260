using System.Security.Cryptography;
using System.Text;
using Imprimatur.History.Personal;

namespace Imprimatur.Tests.History;

public sealed class PersonalVaultTests
{
    private static readonly byte[] Seed = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();

    [Test]
    public void A_text_is_hidden_as_the_hash_of_its_salt_and_its_utf8()
    {
        var vault = new PersonalVault([], Seed);
        var hash = vault.Conceal("李伟");
        var entry = vault.Added.Single();
        Assert.That(entry.Salt.Length, Is.EqualTo(16));
        Assert.That(hash.ToArray(), Is.EqualTo(SHA256.HashData([.. entry.Salt.Span, .. Encoding.UTF8.GetBytes("李伟")])));
        Assert.That(vault.Reveal(hash.Span), Is.EqualTo("李伟"));
    }

    [Test]
    public void The_same_text_keeps_its_first_salt_whatever_the_seed()
    {
        var first = new PersonalVault([], Seed);
        var hash = first.Conceal("li.wei").ToArray();
        var second = new PersonalVault(first.Added, new byte[32]);
        Assert.That(second.Conceal("li.wei").ToArray(), Is.EqualTo(hash));
        Assert.That(second.Added, Is.Empty);
    }

    [Test]
    public void What_is_hidden_depends_on_the_seed_and_not_on_the_order()
    {
        var (one, two, other) = (new PersonalVault([], Seed), new PersonalVault([], Seed), new PersonalVault([], new byte[32]));
        one.Conceal("a");
        Assert.That(one.Conceal("b").ToArray(), Is.EqualTo(two.Conceal("b").ToArray()));
        Assert.That(other.Conceal("b").ToArray(), Is.Not.EqualTo(two.Conceal("b").ToArray()));
    }

    [Test]
    public void An_erased_value_is_revealed_as_a_text_that_hides_as_the_same_hash_again()
    {
        var full = new PersonalVault([], Seed);
        var hash = full.Conceal("li.wei").ToArray();
        var empty = new PersonalVault([]);
        var text = empty.Reveal(hash);
        Assert.That(text, Does.Not.Contain("li.wei"));
        Assert.That(empty.Conceal(text).ToArray(), Is.EqualTo(hash));
        Assert.That(empty.Reveal(full.Conceal("other").Span), Is.Not.EqualTo(text));
    }

    [Test]
    public void A_vault_that_only_reads_hides_nothing_new()
    {
        Assert.That(() => new PersonalVault([]).Conceal("li.wei"), Throws.InvalidOperationException);
    }
}
