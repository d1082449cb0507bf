"""The parts of the accuracy bench: how each set is put to the tool, and how the scorers' figures become rows."""
