namespace Tuodi.Server.Gateway.Tables;

/// <summary>A value of a code dictionary (字典).</summary>
/// <param name="Type">The dictionary.</param>
/// <param name="Value">The code.</param>
/// <param name="Label">What it means, in Chinese.</param>
/// <param name="Sort">Its place in the dictionary, from 1.</param>
public sealed record DictionaryEntry(string Type, string Value, string Label, int Sort);
