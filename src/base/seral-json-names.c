/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-json-names-private.h"

/* Up to so many names are compared one by one. */
#define FEW_NAMES 16

/* json-glib keeps members in a GHashTable with g_str_hash(), whose collisions
 * anybody can craft. The table here places names just as GHashTable does, and
 * counts the steps: an object that needs many per name would cost json-glib as
 * many, and is refused. A hundred thousand honest names, be they numbers, UUIDs,
 * pointers or all words of three letters, need from 4 to 11 each. */
#define PROBES_PER_NAME 32
#define PROBES_ANYWAY 4096

/* The primes nearest below the powers of two, which GHashTable reduces hashes by. */
static const guint primes[] = {
  1, 2, 3, 7, 13, 31, 61, 127, 251, 509, 1021, 2039, 4093, 8191, 16381, 32749,
  65521, 131071, 262139, 524287, 1048573, 2097143, 4194301, 8388593, 16777213,
  33554393, 67108859, 134217689, 268435399, 536870909, 1073741789, 2147483647,
};

/* Writes the code unit of the four hexadecimal digits at @text. */
static gunichar
code_unit (const char *text)
{
  gunichar unit = 0;

  for (guint i = 0; i < 4; i++)
    unit = unit << 4 | (gunichar) g_ascii_xdigit_value (text[i]);

  return unit;
}

/* Decodes the \u escape at @text, and the one after it if they are a pair. */
static const char *
unescape_unicode (const char *text,
                  char       *decoded,
                  gsize      *n_decoded)
{
  gunichar character = code_unit (text + 2);

  text += 6;
  if (character >= 0xd800 && character < 0xdc00)
    {
      character = 0x10000 + ((character - 0xd800) << 10) + (code_unit (text + 2) - 0xdc00);
      text += 6;
    }

  *n_decoded += (gsize) g_unichar_to_utf8 (character, decoded + *n_decoded);
  return text;
}

/**
 * seral_json_unescape:
 * @text: what stands between the quotes of a string that was found to be well-formed
 * @length: its length in bytes
 * @decoded: room for @length bytes
 *
 * Decodes the escapes of a string. The result is never longer than the text.
 *
 * Returns: how many bytes were written
 */
gsize
seral_json_unescape (const char *text,
                     gsize       length,
                     char       *decoded)
{
  static const char letters[] = "bfnrt";
  static const char meanings[] = "\b\f\n\r\t";
  const char *end = text + length;
  gsize n_decoded = 0;

  while (text < end)
    {
      const char *letter;

      if (*text != '\\')
        {
          decoded[n_decoded++] = *text++;
          continue;
        }

      if (text[1] == 'u')
        {
          text = unescape_unicode (text, decoded, &n_decoded);
          continue;
        }

      letter = strchr (letters, text[1]);
      decoded[n_decoded++] = letter != NULL ? meanings[letter - letters] : text[1];
      text += 2;
    }

  return n_decoded;
}

/* g_str_hash() of a string that does not end in a nul. */
static guint
hash_bytes (const char *text,
            gsize       length)
{
  guint hash = 5381;

  for (gsize i = 0; i < length; i++)
    hash = (hash << 5) + hash + (guint) (signed char) text[i];

  return hash;
}

static guint
hash_name (const char *text,
           gsize       length,
           gboolean    escaped)
{
  g_autofree char *decoded = NULL;

  if (!escaped)
    return hash_bytes (text, length);

  decoded = g_malloc (length);
  return hash_bytes (decoded, seral_json_unescape (text, length, decoded));
}

static gboolean
names_equal_decoded (const SeralJsonName *a,
                     const SeralJsonName *b)
{
  g_autofree char *decoded_a = g_malloc (a->length + 1);
  g_autofree char *decoded_b = g_malloc (b->length + 1);
  gsize length_a = seral_json_unescape (a->text, a->length, decoded_a);
  gsize length_b = seral_json_unescape (b->text, b->length, decoded_b);

  return length_a == length_b && memcmp (decoded_a, decoded_b, length_a) == 0;
}

static inline gboolean
names_equal (const SeralJsonName *a,
             const SeralJsonName *b)
{
  if (a->hash != b->hash)
    return FALSE;
  if (a->escaped || b->escaped)
    return names_equal_decoded (a, b);

  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

/* Finds the slot of a name: its own if it is there, else the free one it would get. */
static guint *
find_slot (SeralJsonNames      *names,
           SeralJsonNameSet    *set,
           const SeralJsonName *name)
{
  guint mask = (1u << set->shift) - 1;
  guint index = (name->hash * 11) % primes[set->shift];
  guint step = 0;

  while (set->slots[index] != 0)
    {
      if (names_equal (&names->names[set->first + set->slots[index] - 1], name))
        break;

      set->n_probes++;
      index = (index + ++step) & mask;
    }

  return &set->slots[index];
}

static gboolean
is_crowded (SeralJsonNameSet *set)
{
  return set->n_probes > PROBES_ANYWAY + (guint64) PROBES_PER_NAME * set->n_names;
}

/* Makes the table as large as GHashTable makes its own for as many names. */
static void
grow_table (SeralJsonNames   *names,
            SeralJsonNameSet *set)
{
  guint shift = g_bit_storage (set->n_names + set->n_names / 3);
  guint n_slots = 1u << shift;

  if (n_slots > set->n_allocated)
    {
      g_free (set->slots);
      set->slots = g_new (guint, n_slots);
      set->n_allocated = n_slots;
    }

  memset (set->slots, 0, n_slots * sizeof (guint));
  set->shift = shift;

  for (guint i = 0; i < set->n_names && !is_crowded (set); i++)
    *find_slot (names, set, &names->names[set->first + i]) = i + 1;
}

static gboolean
is_among_few (SeralJsonNames      *names,
              SeralJsonNameSet    *set,
              const SeralJsonName *name)
{
  for (guint i = 0; i < set->n_names; i++)
    if (names_equal (&names->names[set->first + i], name))
      return TRUE;

  return FALSE;
}

static void
append_name (SeralJsonNames      *names,
             SeralJsonNameSet    *set,
             const SeralJsonName *name)
{
  if (names->n_names == names->n_allocated)
    {
      names->n_allocated = MAX (names->n_allocated * 2, 64);
      names->names = g_renew (SeralJsonName, names->names, names->n_allocated);
    }

  names->names[names->n_names++] = *name;
  set->n_names++;
}

static SeralJsonNamesResult
add_to_table (SeralJsonNames      *names,
              SeralJsonNameSet    *set,
              const SeralJsonName *name)
{
  guint *slot;

  if (set->shift == 0 || (1u << set->shift) <= set->n_names + set->n_names / 16)
    grow_table (names, set);

  if (is_crowded (set))
    return SERAL_JSON_NAMES_CROWDED;

  slot = find_slot (names, set, name);
  if (*slot != 0)
    return SERAL_JSON_NAMES_DUPLICATE;

  append_name (names, set, name);
  *slot = set->n_names;

  return is_crowded (set) ? SERAL_JSON_NAMES_CROWDED : SERAL_JSON_NAMES_NEW;
}

/**
 * seral_json_names_clear:
 * @names: the names of a scan
 *
 * Frees what @names holds.
 */
void
seral_json_names_clear (SeralJsonNames *names)
{
  g_clear_pointer (&names->names, g_free);
}

/**
 * seral_json_name_set_clear:
 * @set: the names of an object
 *
 * Frees what @set holds.
 */
void
seral_json_name_set_clear (SeralJsonNameSet *set)
{
  g_clear_pointer (&set->slots, g_free);
}

/**
 * seral_json_names_begin:
 * @names: the names of a scan
 * @set: an object that begins
 *
 * Enters an object. Objects are left in the opposite order.
 */
void
seral_json_names_begin (SeralJsonNames   *names,
                        SeralJsonNameSet *set)
{
  set->first = names->n_names;
  set->n_names = 0;
  set->shift = 0;
  set->n_probes = 0;
}

/**
 * seral_json_names_add:
 * @names: the names of a scan
 * @set: the innermost open object
 * @text: the name as written, between its quotes and well-formed
 * @length: its length in bytes
 * @escaped: whether it has escapes
 *
 * Adds the name of a member, unless the object has it already, however it is
 * written.
 *
 * Returns: whether the name was new, or such that hashing does not help with it
 */
SeralJsonNamesResult
seral_json_names_add (SeralJsonNames   *names,
                      SeralJsonNameSet *set,
                      const char       *text,
                      gsize             length,
                      gboolean          escaped)
{
  SeralJsonName name = { text, (guint) length, hash_name (text, length, escaped), escaped };

  if (set->n_names >= FEW_NAMES)
    return add_to_table (names, set, &name);

  if (is_among_few (names, set, &name))
    return SERAL_JSON_NAMES_DUPLICATE;

  append_name (names, set, &name);
  return SERAL_JSON_NAMES_NEW;
}

/**
 * seral_json_names_end:
 * @names: the names of a scan
 * @set: the innermost open object
 *
 * Leaves an object and forgets its names.
 */
void
seral_json_names_end (SeralJsonNames   *names,
                      SeralJsonNameSet *set)
{
  names->n_names = set->first;
}
