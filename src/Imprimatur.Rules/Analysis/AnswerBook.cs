namespace Imprimatur.Rules.Analysis;

/// <summary>Numbers answers, so that equal ones have one number; 0 is no answer. Not safe to share between threads.</summary>
internal sealed class AnswerBook
{
    private readonly List<Answer> _answers = [Answer.None];
    private readonly Dictionary<Answer, int> _numbers = new() { [Answer.None] = 0 };

    /// <summary>The answer of a number.</summary>
    public Answer this[int number] => _answers[number];

    /// <summary>The number of an answer.</summary>
    public int NumberOf(Answer answer)
    {
        if (_numbers.TryGetValue(answer, out var number)) return number;
        _answers.Add(answer);
        return _numbers[answer] = _answers.Count - 1;
    }
}
