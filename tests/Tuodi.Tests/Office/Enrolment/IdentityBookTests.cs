using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Office.Enrolment;

/// <summary>The yearly table that ships, and what words come to its identities.</summary>
public sealed class IdentityBookTests
{
    private static string Folder => Path.Combine(Repository.Root, "data", "office", "enrolment");

    private static AmountTable Jiangjin => AmountTableReader.Read(Path.Combine(Folder, "500116-2025.yaml"), "500116-2025.yaml");

    [Theory]
    [InlineData("特困人员(救助)", "特困人员")]
    [InlineData("低保中重残重病人员", "民政城乡低保对象")]
    [InlineData("低保对象", "民政城乡低保对象")]
    [InlineData("城乡孤儿", "民政城乡孤儿")]
    [InlineData("民政在乡老复员军人", "在乡复员军人")]
    [InlineData("在乡复原军人", "在乡复员军人")]
    [InlineData("在乡重点优抚对象", "重点优抚(不含1-6级残疾军人)")]
    [InlineData("民政在乡重点优抚对象（不含1—6级残疾军人）", "重点优抚(不含1-6级残疾军人)")]
    [InlineData("城乡重度（1~2级）残疾人员", "重度(一、二级)残疾")]
    [InlineData("民政城乡重度(一、二级)残疾人员", "重度(一、二级)残疾")]
    [InlineData("低保边缘家庭成员", "低保边缘户")]
    [InlineData("因病致贫重病患者", "因病致贫家庭重病患者")]
    [InlineData("病故军人遗属", "病故军人遗属")]
    public void A_word_of_any_vocabulary_comes_to_the_identity_of_the_table(string word, string identity)
    {
        var terms = IdentityTermsReader.Read(Path.Combine(Folder, "terms.yaml"), "terms.yaml");
        var book = new IdentityBook(Jiangjin, [], terms, Reading.Lists.Data.Identities);
        book.FindAll(word)
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(found => found.Name.ShouldBe(identity), found => found.IsKnown.ShouldBeTrue());
    }

    [Fact]
    public void The_shipped_table_says_its_source_and_its_amounts()
    {
        (Jiangjin.Source!.Division, Jiangjin.Source.Year, Jiangjin.Source.District).ShouldBe(("500116", 2025, "江津区"));
        Jiangjin.Identities.Count.ShouldBe(17);
        var winter = new DateOnly(2024, 12, 1);
        Jiangjin.Classes("民政城乡低保对象", Money.OfYuan(375), Money.OfYuan(400), winter).ShouldBe(["居民二档"]);
        Jiangjin.Classes("病故军人遗属", Money.Zero, Money.OfYuan(775), winter).ShouldBe(["居民二档"]);
        Jiangjin.Classes("家庭经济困难大学生", Money.Zero, Money.OfYuan(420), winter).ShouldBe(["大学生二档"]);
        Jiangjin.Classes("低保边缘户", Money.OfYuan(120), Money.OfYuan(280), new DateOnly(2025, 7, 1)).ShouldBeEmpty("paid after the end");
        Jiangjin.Classes("低保边缘户", Money.OfYuan(120), Money.OfYuan(281), winter).ShouldBeEmpty();
    }

    [Fact]
    public void A_recipient_identity_of_one_enrolment_identity_stands_for_it_and_one_of_several_does_not()
    {
        var book = Ledgers.BookOf(
            [Ledgers.Recipient("最低保障", 1, Ledgers.Minimum), Ledgers.Recipient("防返贫", 2, Ledgers.Marginal, Ledgers.Unstable)],
            []
        );
        book.Find("最低保障").Name.ShouldBe(Ledgers.Minimum);
        book.Find("防返贫").IsKnown.ShouldBeFalse();
    }

    [Fact]
    public void Terms_that_make_one_of_two_identities_are_refused() =>
        Should
            .Throw<ProblemException>(() =>
                Ledgers.BookOf([], [Ledgers.Term(Ledgers.Marginal, "某户"), Ledgers.Term("某户", Ledgers.Unstable)])
            )
            .Message.ShouldContain($"{Ledgers.Marginal} and {Ledgers.Unstable}");

    [Fact]
    public void An_enrolment_identity_in_two_recipient_identities_is_refused() =>
        Should
            .Throw<ProblemException>(() =>
                Ledgers.BookOf([Ledgers.Recipient("甲", 1, Ledgers.Marginal), Ledgers.Recipient("乙", 2, Ledgers.Marginal)], [])
            )
            .Message.ShouldContain("included in 甲 and in 乙");

    [Fact]
    public void Two_ranks_of_an_identity_are_refused() =>
        Should
            .Throw<ProblemException>(() => ListedAmounts.Of([Ledgers.Amount("甲", 1, "一档", 0, 1), Ledgers.Amount("甲", 2, "二档", 0, 2)]))
            .Message.ShouldContain("priorities 1 and 2");

    [Fact]
    public void A_list_of_payments_alone_says_which_are_eligible()
    {
        var table = ListedAmounts.Of([Ledgers.Amount("甲", null, "一档", 40, 360), Ledgers.Amount("甲", null, null, 400, null)]);
        table.HasPayment("甲", Money.OfYuan(400), null).ShouldBeTrue();
        table.HasPayment("甲", Money.OfYuan(40), null).ShouldBeFalse();
        table.Classes("甲", Money.OfYuan(40), Money.OfYuan(360), null).ShouldBe(["居民一档"]);
    }

    [Theory]
    [InlineData("own: 40", "own: much", "no amount of money")]
    [InlineData("grade: portal ", "grade: sure ", "no value of `grade`")]
    [InlineData("class: 居民一档,   own: 0", "klass: 居民一档,   own: 0", "no key `klass`")]
    [InlineData("year: 2025", "year: soon", "no whole number")]
    public void A_mistake_in_a_table_is_told_with_its_place(string right, string wrong, string says)
    {
        using var folder = new Reference.TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(Folder, "500116-2025.yaml"));
        text.ShouldContain(right);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var file = folder.Write("table.yaml", text[..at] + wrong + text[(at + right.Length)..]);
        var problem = Should.Throw<ProblemException>(() => AmountTableReader.Read(file, "table.yaml")).Problems[0];
        problem.Wrong.ShouldContain(says);
        problem.Spot.Line.ShouldBeGreaterThan(1);
    }
}
