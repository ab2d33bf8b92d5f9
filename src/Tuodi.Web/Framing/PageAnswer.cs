namespace Tuodi.Web.Framing;

/// <summary>What a page answers: something to show, somewhere else to go, or a file.</summary>
public sealed record PageAnswer
{
    /// <summary>The component that shows it, or nothing.</summary>
    public Type? View { get; private init; }

    /// <summary>What it shows.</summary>
    public object? Model { get; private init; }

    /// <summary>The status of HTTP.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Where to go instead; an address of this server.</summary>
    public string? Location { get; private init; }

    /// <summary>The file's name.</summary>
    public string? FileName { get; private init; }

    /// <summary>The file's type.</summary>
    public string? FileType { get; private init; }

    /// <summary>Writes the file; what it writes is sent when it is whole.</summary>
    public Action<Stream>? Write { get; private init; }

    /// <summary>The document, or nothing.</summary>
    public string? Html { get; private init; }

    /// <summary>The hash of the document's style.</summary>
    public string? StyleHash { get; private init; }

    /// <summary>Shows something.</summary>
    public static PageAnswer Show<TView, TModel>(TModel model)
        where TView : View<TModel>
        where TModel : notnull => new() { View = typeof(TView), Model = model };

    /// <summary>Shows a form again with what is wrong in it.</summary>
    public static PageAnswer ShowAgain<TView, TModel>(TModel model)
        where TView : View<TModel>
        where TModel : notnull => Show<TView, TModel>(model) with { Status = 400 };

    /// <summary>Goes elsewhere, as after a form that was taken, so that reloading sends nothing twice.</summary>
    public static PageAnswer GoTo(string location) => new() { Location = location, Status = 303 };

    /// <summary>A file to keep.</summary>
    public static PageAnswer File(string name, string type, Action<Stream> write) =>
        new()
        {
            FileName = name,
            FileType = type,
            Write = write,
        };

    /// <summary>A document that is no page of ours but shown by the browser, such as a letter to print; it holds no script.</summary>
    /// <param name="html">The document; everything of others in it is encoded.</param>
    /// <param name="styleHash">The hash of the one style in it, as the browser's policy names it.</param>
    public static PageAnswer Document(string html, string styleHash) => new() { Html = html, StyleHash = styleHash };

    /// <summary>There is no such thing, or the user does not see it; which of them is not said.</summary>
    public static PageAnswer Missing { get; } = new() { Status = 404 };
}
