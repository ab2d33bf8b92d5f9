using Tuodi.Kernel;

namespace Tuodi.Tests.Kernel;

/// <summary>What is wrong in a file is told in Chinese where its words are known, and never half in one language and half in the other.</summary>
public sealed class ProblemTests
{
    private static readonly Spot Here = new("draft", 3, 5);

    [Theory]
    [InlineData(
        "A tab stands in the indentation",
        "Use spaces: YAML does not allow tabs there.",
        "缩进中有制表符。请用空格：YAML 的缩进不允许制表符。"
    )]
    [InlineData("There is no layer `asistance`", "Layers are basic, assistance.", "没有层次 `asistance`。层次有 basic, assistance。")]
    [InlineData(
        "`sixty` is no value of `rate`",
        "Did you mean `60%`? Write one of 60%, 70%.",
        "`sixty` 不是 `rate` 的值。是否为 `60%`？请写以下之一：60%, 70%。"
    )]
    public void It_is_told_in_Chinese(string wrong, string remedy, string chinese) =>
        new Problem(Here, wrong, remedy).In(Language.Chinese).ShouldBe($"draft:3:5: {chinese}");

    [Fact]
    public void What_has_no_Chinese_words_stays_English_as_a_whole() =>
        new Problem(Here, "A tab stands in the indentation", "Nobody says this.")
            .Said(Language.Chinese)
            .ShouldBe("A tab stands in the indentation. Nobody says this.");

    [Fact]
    public void In_English_it_is_told_as_it_was_found() =>
        new Problem(Here, "There is no layer `x`", "Layers are basic.")
            .ToString()
            .ShouldBe("draft:3:5: There is no layer `x`. Layers are basic.");
}
