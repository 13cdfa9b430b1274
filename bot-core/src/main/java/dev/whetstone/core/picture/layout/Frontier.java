package dev.whetstone.core.picture.layout;

import java.util.Arrays;

/// Places that a search has yet to visit, the cheapest first, as numbers: no object a place.
final class Frontier {
  private long[] heap = new long[1024];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// Of places with one cost, the one with the lower number comes first.
  void add(int cost, int place) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    long entry = (long) cost << Integer.SIZE | place;
    int at = size++;
    while (at > 0 && heap[(at - 1) >> 1] > entry) {
      heap[at] = heap[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    heap[at] = entry;
  }

  /// What the next place costs.
  int cost() {
    return (int) (heap[0] >> Integer.SIZE);
  }

  /// Takes the next place.
  int next() {
    int place = (int) heap[0];
    long last = heap[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      child += child + 1 < size && heap[child + 1] < heap[child] ? 1 : 0;
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return place;
  }
}
