using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>The one parser: recursive descent over the tokens, its depth counted. Not safe to share between threads.</summary>
internal sealed class Parser
{
    private readonly string _text;
    private readonly ParserOptions _options;
    private readonly Cursor _at;
    private readonly Names _names;
    private int _depth;
    private int _steps;
    private bool _inRangeEnd;

    /// <summary>A parser of a text.</summary>
    /// <exception cref="FeelSyntaxException">The text holds what is no token, or is too long.</exception>
    public Parser(string text, ParserOptions options)
    {
        _text = text;
        _options = options;
        _at = new Cursor(Lexer.Cut(text));
        _names = new Names(_at, options, text);
    }

    /// <summary>Reads the whole text as an expression.</summary>
    public Node ReadExpression()
    {
        var node = Expression();
        return _at.Here.Kind == TokenKind.End ? node : throw _at.Expected("an operator or the end");
    }

    /// <summary>Reads the whole text as unary tests.</summary>
    public AnyOfTest ReadUnaryTests()
    {
        var start = _at.Span.Start;
        if (_at.Here.Is("-") && _at.Ahead(1).Kind == TokenKind.End) return new AnyOfTest(new TextSpan(start, start + 1), [], false);
        var negated = _at.Here.IsWord("not") && _at.Ahead(1).Is("(");
        var index = _at.Index;
        if (negated) _at.Skip(2);
        var tests = Tests();
        if (negated) _at.Sign(")");
        if (_at.Here.Kind != TokenKind.End && negated)
        {
            _at.Index = index; // `not(a) and b` is an expression that begins like a negated test.
            (negated, tests) = (false, Tests());
        }

        return _at.Here.Kind == TokenKind.End ? new AnyOfTest(new TextSpan(start, _at.LastEnd), tests, negated) : throw _at.Expected("a comma or the end");
    }

    private Node Expression()
    {
        (var inRangeEnd, _inRangeEnd) = (_inRangeEnd, false);
        var node = Logic(false);
        _inRangeEnd = inRangeEnd;
        return node;
    }

    private static FeelSyntaxException TooDeep(TextSpan span) => new(FeelCodes.Limit, span, $"the expression is nested more than {FeelLimits.Depth} deep");

    private static T Made<T>(T node)
        where T : Node => node.Depth > FeelLimits.Depth ? throw TooDeep(node.Span) : node;

    private TextSpan From(int start) => new(start, _at.LastEnd);

    private ComparisonNode Compared(int start, ComparisonOperator op, Node left, Node right) => Made(new ComparisonNode(From(start), op, left, right));

    private ArithmeticNode Joined(int start, ArithmeticOperator op, Node left, Node right) => Made(new ArithmeticNode(From(start), op, left, right));

    private PathNode Path(Node target, int start, string name) => Made(new PathNode(From(start), target, name));

    private Node Logic(bool isAnd)
    {
        var start = _at.Span.Start;
        var first = isAnd ? Comparison() : Logic(true);
        if (!_at.Here.IsWord(isAnd ? "and" : "or")) return first;
        List<Node> operands = [first];
        while (_at.TryWord(isAnd ? "and" : "or")) operands.Add(isAnd ? Comparison() : Logic(true));
        return Made(new LogicNode(From(start), isAnd, [.. operands]));
    }

    private Node Comparison()
    {
        var start = _at.Span.Start;
        var left = Additive();
        while (true)
        {
            if (ComparisonSigns.Of(_at.Here) is { } op)
            {
                _at.Skip(1);
                left = Compared(start, op, left, Additive());
            }
            else if (_at.TryWord("between"))
            {
                var low = Additive();
                _at.Word("and");
                var high = Additive();
                left = Made(new BetweenNode(From(start), left, low, high));
            }
            else if (_at.TryWord("in"))
            {
                var test = InTest();
                left = Made(new InNode(From(start), left, test));
            }
            else
            {
                return left;
            }
        }
    }

    /// <summary>What stands after <c>in</c>: tests in brackets, or one test. A range may begin alike; nothing is read twice.</summary>
    private UnaryTest InTest()
    {
        if (!_at.Here.Is("(")) return Test(Additive);
        var (index, start) = (_at.Index, _at.Take().Span.Start);
        var tests = Tests();
        if (tests is [ExpressionTest { Expression: var low }] && _at.TrySign(".."))
            return Made(new ExpressionTest(RangeFrom(low, false, start), _at.Passed(index, UnaryTest.Input)));
        _at.Sign(")");
        return Made(new AnyOfTest(From(start), tests, false));
    }

    private ImmutableArray<UnaryTest> Tests()
    {
        var tests = ImmutableArray.CreateBuilder<UnaryTest>();
        do tests.Add(Test(Expression));
        while (_at.TrySign(","));
        return tests.ToImmutable();
    }

    private UnaryTest Test(Func<Node> operand)
    {
        var (index, start) = (_at.Index, _at.Span.Start);
        if (ComparisonSigns.Of(_at.Here) is { } op)
        {
            _at.Skip(1);
            var end = Additive();
            return Made(new ComparisonTest(From(start), op, end));
        }

        return Made(new ExpressionTest(operand(), _at.Passed(index, UnaryTest.Input)));
    }

    private Node Additive() // Every way into the depth leads through here.
    {
        var start = _at.Span.Start;
        if (++_depth > FeelLimits.Depth || ++_steps > FeelLimits.ParsingSteps || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw TooDeep(_at.Span);
        var left = Multiplicative();
        while (_at.Here.Is("+") || _at.Here.Is("-"))
        {
            left = Joined(start, _at.Take().Text == "+" ? ArithmeticOperator.Add : ArithmeticOperator.Subtract, left, Multiplicative());
        }

        _depth--;
        return left;
    }

    private Node Multiplicative()
    {
        var start = _at.Span.Start;
        var left = Power();
        while (_at.Here.Is("*") || _at.Here.Is("/"))
        {
            left = Joined(start, _at.Take().Text == "*" ? ArithmeticOperator.Multiply : ArithmeticOperator.Divide, left, Power());
        }

        return left;
    }

    private Node Power()
    {
        var start = _at.Span.Start;
        var left = Unary();
        while (_at.TrySign("**")) left = Joined(start, ArithmeticOperator.Power, left, Unary());
        return left;
    }

    private Node Unary()
    {
        var start = _at.Span.Start;
        if (!_at.TrySign("-")) return InstanceOf();
        if (++_depth > FeelLimits.Depth) throw TooDeep(_at.Span);
        var operand = Unary();
        _depth--;
        return Made(new NegateNode(From(start), operand));
    }

    private Node InstanceOf()
    {
        var start = _at.Span.Start;
        var value = Postfix();
        if (!_at.TryWord("instance")) return value;
        _at.Word("of");
        var type = new TypeParser(_at, _options.OwnTypes).Read();
        return Made(new InstanceOfNode(From(start), value, type));
    }

    private Node Postfix()
    {
        var start = _at.Span.Start;
        var node = Primary();
        while (true)
        {
            if (_at.TrySign(".")) node = Path(node, start, _names.Read());
            else if (_at.Here.Is("(")) node = Call(node, start);
            else if (_at.Here.Is("[") && !_inRangeEnd) node = Filter(node, start);
            else return node;
        }
    }

    private FilterNode Filter(Node list, int start)
    {
        _at.Skip(1);
        var filter = Expression();
        _at.Sign("]");
        return Made(new FilterNode(From(start), list, filter));
    }

    private Node Call(Node callee, int start)
    {
        _at.Skip(1);
        var arguments = ImmutableArray.CreateBuilder<(string?, Node)>();
        var named = _names.IsBeforeColon();
        while (!_at.TrySign(")"))
        {
            if (arguments.Count > 0) _at.Sign(",");
            arguments.Add((named ? _names.ReadUntilColon() : null, Expression()));
        }

        if (_options.Mode == FeelMode.Strict && callee is NameNode n && arguments is [(null, LiteralNode { Value: StringValue s })]
            && TemporalLiterals.Reads(n.Name))
            return TemporalLiterals.Read(n.Name, s.Text, From(start));
        return Made(new CallNode(From(start), callee, arguments.ToImmutable(), _options.Library));
    }

    private Node Primary()
    {
        var token = _at.Here;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Text or TokenKind.At:
                return Literals.Read(_at.Take(), _options.Mode);
            case TokenKind.Quoted:
                return new NameNode(token.Span, _names.Read());
            case TokenKind.Word:
                return Word(token);
            case TokenKind.Sign when token.Text is "(" or "[" or "]" or "{":
                return Bracket(token);
            default:
                throw _at.Expected("a value");
        }
    }

    private Node Word(Token token)
    {
        switch (token.Text)
        {
            case "true" or "false" or "null":
                _at.Skip(1);
                return new LiteralNode(token.Span, token.Text == "true" ? Truth.True : token.Text == "false" ? Truth.False : NullValue.Instance);
            case "if":
                return If();
            case "for":
                return For();
            case "some" or "every":
                return Quantified();
            case "function" when _at.Ahead(1).Is("("):
                return Function();
            default:
                if (Keywords.Has(token.Text)) throw _at.Expected("a value");
                var name = _names.Read();
                return new NameNode(From(token.Span.Start), name);
        }
    }

    private IfNode If()
    {
        var start = _at.Take().Span.Start;
        var condition = Expression();
        _at.Word("then");
        var then = Expression();
        _at.Word("else");
        var otherwise = Expression();
        return Made(new IfNode(From(start), condition, then, otherwise));
    }

    private ForNode For()
    {
        var start = _at.Take().Span.Start;
        var clauses = Clauses();
        _at.Word("return");
        var index = _at.Index;
        var body = Expression();
        return Made(new ForNode(From(start), clauses, body) { ReadsPartial = _at.Passed(index, "partial") });
    }

    private QuantifiedNode Quantified()
    {
        var first = _at.Take();
        var clauses = Clauses();
        _at.Word("satisfies");
        var condition = Expression();
        return Made(new QuantifiedNode(From(first.Span.Start), first.Text == "every", clauses, condition));
    }

    private ImmutableArray<IteratorClause> Clauses()
    {
        var clauses = ImmutableArray.CreateBuilder<IteratorClause>();
        do
        {
            var name = _names.ReadUntil(t => t.IsWord("in"));
            _at.Word("in");
            var source = Expression();
            clauses.Add(new IteratorClause(name, source, _at.TrySign("..") ? Expression() : null));
        }
        while (_at.TrySign(","));
        return clauses.ToImmutable();
    }

    private FunctionNode Function()
    {
        var start = _at.Take().Span.Start;
        _at.Sign("(");
        var parameters = ImmutableArray.CreateBuilder<(string, FeelType)>();
        while (!_at.TrySign(")"))
        {
            if (parameters.Count > 0) _at.Sign(",");
            var name = _names.ReadUntil(t => t.Is(":") || t.Is(",") || t.Is(")"));
            parameters.Add((name, _at.TrySign(":") ? new TypeParser(_at, _options.OwnTypes).Read() : FeelType.Any));
        }

        var isExternal = _at.TryWord("external");
        var body = Expression();
        return Made(new FunctionNode(From(start), parameters.ToImmutable(), isExternal ? null : body));
    }

    private Node Bracket(Token token)
    {
        if (token.Text == "{") return Context();
        _at.Skip(1);
        var start = token.Span.Start;
        if (token.Text == "(" && ComparisonSigns.Of(_at.Here) is { } op && op != ComparisonOperator.NotEqual) return OpenRange(op, start);
        if (token.Text == "[" && _at.TrySign("]")) return new ListNode(From(start), []);
        var first = Expression();
        if (_at.TrySign("..")) return RangeFrom(first, token.Text == "[", start);
        if (token.Text == "]") throw _at.Expected("`..`");
        if (token.Text == "(")
        {
            _at.Sign(")");
            return first;
        }

        List<Node> items = [first];
        while (_at.TrySign(",")) items.Add(Expression());
        _at.Sign("]");
        return Made(new ListNode(From(start), [.. items]));
    }

    private RangeNode RangeFrom(Node low, bool lowIncluded, int start)
    {
        var inRangeEnd = _inRangeEnd;
        _inRangeEnd = true;
        var high = Additive();
        _inRangeEnd = inRangeEnd;
        var end = _at.Take();
        if (!(end.Is("]") || end.Is(")") || end.Is("["))) throw new FeelSyntaxException(
            FeelCodes.Syntax, end.Span, $"here the range should end, not go on with {end}");
        return Made(new RangeNode(From(start), low, lowIncluded, high, end.Is("]")));
    }

    private RangeNode OpenRange(ComparisonOperator op, int start)
    {
        _at.Skip(1);
        var end = Additive();
        _at.Sign(")");
        return ComparisonSigns.Range(op, end, From(start));
    }

    private ContextNode Context()
    {
        var start = _at.Take().Span.Start;
        var entries = ImmutableArray.CreateBuilder<(string, Node)>();
        while (!_at.TrySign("}"))
        {
            if (entries.Count > 0) _at.Sign(",");
            var name = _at.Here.Kind == TokenKind.Text ? _names.Declare(_at.Take().Text) : _names.ReadUntil(t => t.Is(":"));
            _at.Sign(":");
            entries.Add((name, Expression()));
        }

        return Made(new ContextNode(From(start), entries.ToImmutable()));
    }
}
