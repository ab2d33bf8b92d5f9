using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Persons;

/// <summary>How codes of the register are worded; one that is not worded stays as it is.</summary>
internal static class PersonWords
{
    public static string Sex(Words words, string code) => Or(words, $"persons.sex-{code}", words["persons.sex-9"]);

    public static string Scheme(Words words, string code) => Or(words, $"persons.scheme-{code}", code);

    public static string Visit(Words words, string kind) => Or(words, $"persons.visit-{kind}", kind);

    public static string Document(Words words, string code) => Or(words, $"persons.document-{code}", code);

    private static string Or(Words words, string key, string otherwise) => words.Keys.Contains(key) ? words[key] : otherwise;
}
