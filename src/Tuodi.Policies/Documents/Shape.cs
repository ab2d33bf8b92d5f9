namespace Tuodi.Policies.Documents;

/// <summary>The keys that one kind of map in a document may have; readers, the JSON Schema and the reference all go by it.</summary>
public sealed record Shape(string Name, IReadOnlyList<Key> Keys)
{
    /// <summary>The key of that name, or nothing.</summary>
    public Key? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);
}
