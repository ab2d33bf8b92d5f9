namespace Tuodi.Kernel;

/// <summary>A place in a file that a person wrote; line and column count from 1.</summary>
public readonly record struct Spot(string File, int Line, int Column)
{
    /// <summary>The same place by the file and its folder alone, without the folders of the machine above them.</summary>
    public Spot Short =>
        Path.GetDirectoryName(File) is { Length: > 0 } folder
            ? this with
            {
                File = $"{Path.GetFileName(folder)}/{Path.GetFileName(File)}",
            }
            : this;

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
