/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-mo-file.h"

#define HEADER "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"

typedef struct
{
  const char *original;
  gsize original_length;
  const char *translation;
  gsize translation_length;
} Message;

#define MESSAGE(original, translation) { original, sizeof original - 1, translation, sizeof translation - 1 }

/* In the order of their bytes. */
static const Message messages[] = {
  MESSAGE ("", HEADER),
  MESSAGE ("%u answer\0%u answers", "%u Antwort\0%u Antworten"),
  MESSAGE ("Empty", ""),
  MESSAGE ("File\004Open", "Datei öffnen"),
  MESSAGE ("Open", "Öffnen"),
  MESSAGE ("Opens", "Öffnet"),
  MESSAGE ("Ünder", "Über"),
};

static void
put_number (GByteArray *bytes,
            gsize       offset,
            gsize       number,
            gboolean    swapped)
{
  guint32 value = (guint32) number;

  if (swapped)
    value = GUINT32_SWAP_LE_BE (value);
  memcpy (bytes->data + offset, &value, sizeof value);
}

static void
put_text (GByteArray *bytes,
          gsize       entry,
          const char *text,
          gsize       length,
          gboolean    swapped)
{
  put_number (bytes, entry, length, swapped);
  put_number (bytes, entry + 4, bytes->len, swapped);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) length + 1);
}

static GByteArray *
build (gboolean swapped)
{
  GByteArray *bytes = g_byte_array_new ();
  const gsize n = G_N_ELEMENTS (messages);

  g_byte_array_set_size (bytes, (guint) (28 + n * 16));
  memset (bytes->data, 0, bytes->len);
  put_number (bytes, 0, 0x950412de, swapped);
  put_number (bytes, 8, n, swapped);
  put_number (bytes, 12, 28, swapped);
  put_number (bytes, 16, 28 + n * 8, swapped);

  for (gsize i = 0; i < n; i++)
    put_text (bytes, 28 + i * 8, messages[i].original, messages[i].original_length, swapped);
  for (gsize i = 0; i < n; i++)
    put_text (bytes, 28 + (n + i) * 8, messages[i].translation, messages[i].translation_length, swapped);

  return bytes;
}

/* Memory of just the right size, so that a sanitizer sees what is read beyond. */
static SeralMoFile *
open_copy (const guint8  *data,
           gsize          length,
           GError       **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return seral_mo_file_new (bytes, error);
}

static void
test_lookup (gconstpointer data)
{
  g_autoptr (GByteArray) bytes = build (GPOINTER_TO_INT (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralMoFile) mo = open_copy (bytes->data, bytes->len, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (seral_mo_file_lookup (mo, NULL, ""), ==, HEADER);
  g_assert_cmpstr (seral_mo_file_lookup (mo, NULL, "Open"), ==, "Öffnen");
  g_assert_cmpstr (seral_mo_file_lookup (mo, NULL, "Opens"), ==, "Öffnet");
  g_assert_cmpstr (seral_mo_file_lookup (mo, "File", "Open"), ==, "Datei öffnen");
  g_assert_cmpstr (seral_mo_file_lookup (mo, NULL, "Ünder"), ==, "Über");
  g_assert_null (seral_mo_file_lookup (mo, NULL, "Empty"));
  g_assert_null (seral_mo_file_lookup (mo, NULL, "Ope"));
  g_assert_null (seral_mo_file_lookup (mo, NULL, "File"));
  g_assert_null (seral_mo_file_lookup (mo, "Fil", "Open"));
  g_assert_null (seral_mo_file_lookup (mo, "Files", "Open"));
  g_assert_null (seral_mo_file_lookup (mo, "Open", ""));
  g_assert_null (seral_mo_file_lookup (mo, "", "Open"));
  g_assert_null (seral_mo_file_lookup (mo, NULL, "~"));
  g_assert_null (seral_mo_file_lookup (mo, NULL, "\xff"));

  g_assert_cmpstr (seral_mo_file_lookup_plural (mo, "%u answer", 1), ==, "%u Antwort");
  g_assert_cmpstr (seral_mo_file_lookup_plural (mo, "%u answer", 0), ==, "%u Antworten");
  g_assert_null (seral_mo_file_lookup_plural (mo, "Open", 2));
  g_assert_null (seral_mo_file_lookup_plural (mo, "%u answers", 2));
}

static void
test_empty (void)
{
  static const guint8 data[28] = { 0xde, 0x12, 0x04, 0x95, 0, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 28, 0, 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralMoFile) mo = open_copy (data, sizeof data, &error);

  g_assert_no_error (error);
  g_assert_null (seral_mo_file_lookup (mo, NULL, "Open"));
  g_assert_null (seral_mo_file_lookup_plural (mo, "Open", 2));
}

static void
assert_refused (const guint8 *data,
                gsize         length)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_copy (data, length, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_truncated (void)
{
  g_autoptr (GByteArray) bytes = build (FALSE);

  for (gsize length = 0; length < bytes->len; length++)
    assert_refused (bytes->data, length);
}

static void
test_bad_numbers (void)
{
  static const guint32 numbers[] = { 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff0, 100000, 0x20000000 };

  /* The number of messages, both tables, and each length and offset. */
  for (gsize offset = 8; offset < 28 + G_N_ELEMENTS (messages) * 16; offset += offset == 16 ? 12 : 4)
    for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
      {
        g_autoptr (GByteArray) bytes = build (FALSE);

        put_number (bytes, offset, numbers[i], FALSE);
        assert_refused (bytes->data, bytes->len);
      }
}

/* Each text must end where its length says. */
static void
test_bad_lengths (void)
{
  for (gsize i = 1; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (GByteArray) bytes = build (FALSE);

      put_number (bytes, 28 + i * 8, messages[i].original_length - 1, FALSE);
      assert_refused (bytes->data, bytes->len);
    }
}

static void
test_bad_magic (void)
{
  g_autoptr (GByteArray) bytes = build (FALSE);

  bytes->data[0]++;
  assert_refused (bytes->data, bytes->len);
}

static void
test_bad_revision (void)
{
  g_autoptr (GByteArray) bytes = build (FALSE);

  put_number (bytes, 4, 0x00020000, FALSE);
  assert_refused (bytes->data, bytes->len);
}

static void
test_bad_utf8 (void)
{
  g_autoptr (GByteArray) bytes = build (FALSE);

  bytes->data[bytes->len - 3] = 0xff;
  assert_refused (bytes->data, bytes->len);
}

/* All messages are one long text: looking at each would take the square of the
 * file's size. */
static void
test_shared_text (void)
{
  const gsize n = 100000;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize text = 28 + n * 8;

  g_byte_array_set_size (bytes, (guint) (text + n * 8));
  memset (bytes->data, 'a', bytes->len);
  bytes->data[bytes->len - 1] = '\0';
  put_number (bytes, 0, 0x950412de, FALSE);
  put_number (bytes, 4, 0, FALSE);
  put_number (bytes, 8, n, FALSE);
  put_number (bytes, 12, 28, FALSE);
  put_number (bytes, 16, 28, FALSE);
  for (gsize i = 0; i < n; i++)
    {
      put_number (bytes, 28 + i * 8, bytes->len - text - 1, FALSE);
      put_number (bytes, 32 + i * 8, text, FALSE);
    }

  assert_refused (bytes->data, bytes->len);
}

static void
test_mutated (void)
{
  guint n_opened = 0;

  for (guint i = 0; i < 50000; i++)
    {
      g_autoptr (GByteArray) bytes = build (i % 2 == 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (SeralMoFile) mo = NULL;

      for (int j = g_test_rand_int_range (1, 5); j > 0; j--)
        bytes->data[g_test_rand_int_range (0, (int) bytes->len)] = (guint8) g_test_rand_int_range (0, 256);

      mo = open_copy (bytes->data, bytes->len, &error);
      if (mo == NULL)
        continue;

      n_opened++;
      seral_mo_file_lookup (mo, NULL, "Open");
      seral_mo_file_lookup (mo, "File", "Open");
      for (gulong n = 0; n < 5; n++)
        seral_mo_file_lookup_plural (mo, "%u answer", n);
    }

  g_assert_cmpuint (n_opened, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/base/mo-file/lookup", GINT_TO_POINTER (FALSE), test_lookup);
  g_test_add_data_func ("/base/mo-file/lookup-swapped", GINT_TO_POINTER (TRUE), test_lookup);
  g_test_add_func ("/base/mo-file/empty", test_empty);
  g_test_add_func ("/base/mo-file/truncated", test_truncated);
  g_test_add_func ("/base/mo-file/bad-numbers", test_bad_numbers);
  g_test_add_func ("/base/mo-file/bad-lengths", test_bad_lengths);
  g_test_add_func ("/base/mo-file/bad-magic", test_bad_magic);
  g_test_add_func ("/base/mo-file/bad-revision", test_bad_revision);
  g_test_add_func ("/base/mo-file/bad-utf8", test_bad_utf8);
  g_test_add_func ("/base/mo-file/shared-text", test_shared_text);
  g_test_add_func ("/base/mo-file/mutated", test_mutated);

  return g_test_run ();
}
