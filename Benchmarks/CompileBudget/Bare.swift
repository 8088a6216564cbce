/// Holds what would hold itself.
public indirect enum Boxed<Wrapped> {
  case boxed(Wrapped)
}
