using System.CommandLine;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Coverage.Register;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Evidence;
using Tuodi.Policies.Library;
using Tuodi.Settlement.Sheets;

namespace Tuodi.Cli.Commands;

/// <summary>One run of <c>tuodi policy status</c> over a library on a day.</summary>
internal sealed class PolicyStatusRun(PolicyLibrary library, DateOnly day, bool isJson, Language language)
{
    /// <summary>Tells of documents; of all divisions when none is named.</summary>
    public void Documents(IReadOnlyList<string> names)
    {
        var all = Evidence(names.Count == 0 ? library.Divisions() : names);
        if (isJson)
        {
            Console.WriteLine(SheetJson.Evidence(all));
        }
        else
        {
            EvidenceText.Write(all, language);
        }
    }

    /// <summary>Tells of jurisdictions: a line each, or of those that are named each element. A name that is no jurisdiction is that of a document.</summary>
    public IReadOnlyList<JurisdictionCoverage> Register(IReadOnlyList<string> names, CoverageFilter filter, ParseResult parsed)
    {
        var list = JurisdictionPicker.List();
        var named = names.Select(name => (Name: name, Found: JurisdictionPicker.Named(list, name))).ToList();
        IEnumerable<Jurisdiction> asked = names.Count == 0 ? list.Study : named.SelectMany(each => each.Found).Distinct();
        var others = Evidence(named.Where(each => each.Found.Count == 0).Select(each => each.Name));
        var register = filter.Of(CoverageRegister.Of(library, filter.Of(asked, parsed), day, language), parsed);
        if (isJson)
        {
            CoverageJson.Write(Console.Out, register, day, language);
        }
        else if (names.Count == 0)
        {
            CoverageText.Summary(register, day, language);
        }
        else
        {
            foreach (var each in register)
            {
                CoverageText.Details(each, language);
            }

            EvidenceText.Write([.. register.SelectMany(Own), .. others], language);
        }

        return register;
    }

    private IEnumerable<DocumentEvidence> Own(JurisdictionCoverage each) =>
        new[] { each.InForce }.OfType<Policy>().Concat(each.Past).Select(policy => DocumentEvidence.Of(policy, day));

    private List<DocumentEvidence> Evidence(IEnumerable<string> names) =>
        [.. names.SelectMany(Named).Select(policy => DocumentEvidence.Of(policy, day))];

    private IEnumerable<Policy> Named(string name)
    {
        var files = AreaCode.TryParse(name, out _) ? library.FilesOf(name) : [];
        return files.Count > 0 ? files.Select(library.Load) : [PolicyPicker.Pick(library, name, null)];
    }
}
