namespace Tuodi.Settlement.Batch;

/// <summary>A kernel: settles the visits of groups of persons, the same number of visits each, side by side.</summary>
/// <param name="words">The packed inputs of the visits: for each group and visit each word of eight persons.</param>
/// <param name="persons">The packed inputs of the persons: for each group each word of eight persons.</param>
/// <param name="outs">The results: for each group and visit each result of eight persons, in 32 bits.</param>
/// <param name="scratch">Room for what goes from segment to segment.</param>
/// <param name="count">The visits of each person.</param>
/// <param name="groups">How many groups.</param>
/// <returns>Whether some visit's payments exceed its bill.</returns>
internal delegate bool VectorBody(nint words, nint persons, nint outs, nint scratch, int count, int groups);
