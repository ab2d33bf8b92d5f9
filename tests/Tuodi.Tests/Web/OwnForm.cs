using System.Text.RegularExpressions;

namespace Tuodi.Tests.Web;

/// <summary>Sends a form as a browser does from the page that it stands on.</summary>
internal static partial class OwnForm
{
    /// <summary>Reads the page, and sends the fields with the word that the page gave.</summary>
    /// <param name="client">Who is signed in.</param>
    /// <param name="page">The page with the form.</param>
    /// <param name="action">Where it is sent.</param>
    /// <param name="fields">What is written in it; a name may come several times.</param>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        var word = await WordAsync(client, page);
        return await client.PostAsync(
            action,
            new FormUrlEncodedContent([
                .. fields.Select(each => KeyValuePair.Create(each.Name, each.Value)),
                KeyValuePair.Create("__own", word),
            ])
        );
    }

    /// <summary>Sends a form with files.</summary>
    /// <param name="client">Who is signed in.</param>
    /// <param name="page">The page with the form, and where it is sent.</param>
    /// <param name="files">The field, the file's name as a browser says it, and what it holds.</param>
    /// <param name="fields">What is written in it.</param>
    public static async Task<HttpResponseMessage> SendFilesAsync(
        HttpClient client,
        string page,
        IEnumerable<(string Field, string Name, byte[] Content)> files,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new MultipartFormDataContent { { new StringContent(await WordAsync(client, "/console")), "__own" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (field, name, content) in files)
        {
            form.Add(new ByteArrayContent(content), field, name);
        }

        return await client.PostAsync(page, form, TestContext.Current.CancellationToken);
    }

    /// <summary>The word that a page gives to the forms on it.</summary>
    public static async Task<string> WordAsync(HttpClient client, string page)
    {
        var word = Word().Match(await ConsoleServer.TextAsync(await client.GetAsync(page))).Groups[1].Value;
        word.ShouldNotBeEmpty();
        return word;
    }

    [GeneratedRegex("name=\"__own\" value=\"([^\"]+)\"")]
    private static partial Regex Word();
}
