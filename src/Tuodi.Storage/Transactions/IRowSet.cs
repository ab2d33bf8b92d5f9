using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Transactions;

/// <summary>What a transaction has done to one table so far.</summary>
internal interface IRowSet
{
    /// <summary>A point to which what follows can be taken back.</summary>
    int Mark { get; }

    /// <summary>Takes back what was done since a mark.</summary>
    void TakeBack(int mark);

    /// <summary>Adds what is to be written.</summary>
    void Collect(List<TableChange> changes);
}
