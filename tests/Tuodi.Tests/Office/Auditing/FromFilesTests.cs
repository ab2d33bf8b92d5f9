using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;
using Tuodi.Policies.Library;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Office.Auditing;

/// <summary>From an office's own files to what is owed, under a shipped policy.</summary>
public class FromFilesTests
{
    private const string Unrescued = """
        序号,姓名,身份证号,医疗类别,病种编码,病种名称,认定地,医药机构名称,医药机构编码,市（内）外,入院时间,出院时间,结算时间,医疗总费用,医保政策范围费用,统筹报销金额,大额报销,大病报销,已使用门诊救助金额,已使用普通住院救助金额,已使用重特大疾病救助金额,已使用大额费用住院救助
        1,甲,999999198001010011,普通住院,A00.000,某病,江津区,江津区某医院,H50011600001,市内,20231001,20231020,20231020,200000,180000,125790,0,29743.68,0,0,0,0
        2,乙,999999197505050020,普通住院,A00.000,某病,江津区,江津区某医院,H50011600001,市内,20231001,20231020,20231020,2000,1000,400,0,0,0,0,0,0

        """;

    private const string Named = """
        身份证号,姓名,镇街,村社,身份
        999999198001010011,甲,几江街道,某村,低保对象(救助)
        999999197505050020,乙,几江街道,某村,低保边缘户

        """;

    [Fact]
    public void The_published_example_of_a_district_is_owed_in_full_and_what_the_page_does_not_tell_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "附件1 未救助明细 202310.csv"), Unrescued);
            File.WriteAllText(Path.Combine(folder.FullName, "附件2 救助对象名单 202310.csv"), Named);
            var result = Audit([.. folder.EnumerateFiles().Select(file => file.FullName)]);
            result
                .Findings.Select(finding => (finding.Person.PersonId[^1], finding.Column, finding.Figures.Difference, finding.Missing))
                .ShouldBe([
                    ('0', PaidColumn.Assistance, null, "assistance.other-categories.deductible"),
                    ('1', PaidColumn.Assistance, new Money(1_712_642), null),
                    ('1', PaidColumn.SecondRound, new Money(268_793), null),
                ]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static AuditResult Audit(IReadOnlyList<string> files)
    {
        var data = OfficeData.Load(Path.Combine(Repository.Root, "data", "office"));
        var lists = files.SelectMany(file => new ListReader(data).Read(file)).ToList();
        var texts = new IdentityTexts(data.Identities.FindAll);
        var library = new PolicyLibrary(Path.Combine(Repository.Root, "policies"));
        var district = Path.Combine(Repository.Root, "policies", "500100", "e1-district.yaml");
        var audit = new MissedAssistanceAudit(
            new AuditSettings
            {
                PolicyOn = _ => library.Load(district),
                Mapping = Month.Mapping,
                Identities = texts,
                Roster = Roster.Of(lists.SelectMany(list => list.Roster), texts),
                MajorDiseases = lists
                    .SelectMany(list => list.MajorDiseases)
                    .Where(row => row.IsOn)
                    .Select(row => row.Code)
                    .ToHashSet(StringComparer.Ordinal),
            }
        );
        return audit.Run([.. lists.SelectMany(list => list.Settlements)]);
    }
}
