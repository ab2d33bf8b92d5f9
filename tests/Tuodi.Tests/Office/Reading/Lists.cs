using System.Text;
using Tuodi.Office.Cells;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Office.Reading;

/// <summary>Files of a test, in a folder of their own that goes with it.</summary>
internal sealed class Lists : IDisposable
{
    private static readonly Lazy<OfficeData> Shipped = new(() => OfficeData.Load(Path.Combine(Repository.Root, "data", "office")));

    private readonly string _folder = Directory.CreateTempSubdirectory("tuodi-lists-").FullName;

    public const string RosterHeadings = "身份证号,姓名,镇街,村社,身份";

    public static OfficeData Data => Shipped.Value;

    /// <summary>An invented identity number of the range that is given to nobody, with its check digit.</summary>
    public static string Id(int number)
    {
        var digits = $"999999{1940 + (number % 70)}{1 + (number % 12):00}{1 + (number % 28):00}{number % 999 + 1:000}";
        return digits + Tuodi.Kernel.IdentityCheckDigit.Of(digits);
    }

    public static Encoding Chinese(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    public string In(string name) => Path.Combine(_folder, name);

    public string Write(string name, string text, Encoding? encoding = null) =>
        Write(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(In(name), bytes);
        return In(name);
    }

    public static OfficeList Read(string path, ReadOptions? options = null) =>
        new ListReader(Data).Read(path, options).ShouldHaveSingleItem();

    public OfficeList ReadText(string text, string name = "list.csv", Encoding? encoding = null, ReadOptions? options = null) =>
        Read(Write(name, text, encoding), options);

    /// <summary>A roster of one person whose cells of the given columns are set.</summary>
    public OfficeList Roster(string heading, string cell) =>
        ReadText($"{RosterHeadings},{heading}\n{Id(1)},周一,双河镇,一村,低保对象,{cell}\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
