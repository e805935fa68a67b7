/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "model/seral-version.h"

#define VERSION_MAX_LENGTH 64

/* The length of a run of identifier characters, 0 where @s starts with another. */
static gsize
measure_identifier (const char *s)
{
  gsize n = 0;

  while (g_ascii_isalnum (s[n]) || s[n] == '-')
    n++;

  return n;
}

static gboolean
is_number (const char *s,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (s[i]))
        return FALSE;
    }

  return length > 0;
}

/* A number has no zeros in front, so that two versions are equal only when they are written alike. */
static gboolean
skip_number (const char **s)
{
  gsize length = strspn (*s, "0123456789");

  if (length == 0 || (length > 1 && **s == '0'))
    return FALSE;

  *s += length;

  return TRUE;
}

static gboolean
skip_identifiers (const char **s,
                  gboolean     is_prerelease)
{
  for (;;)
    {
      gsize length = measure_identifier (*s);

      if (length == 0)
        return FALSE;
      if (is_prerelease && length > 1 && **s == '0' && is_number (*s, length))
        return FALSE;

      *s += length;
      if (**s != '.')
        return TRUE;

      (*s)++;
    }
}

/**
 * seral_version_is_valid:
 * @version: a version as written
 *
 * Says whether @version is a semantic version, such as "1.0.0" or
 * "2.1.0-draft.3" (https://semver.org/spec/v2.0.0.html), of at most 64 bytes.
 *
 * Returns: %TRUE if it is
 */
gboolean
seral_version_is_valid (const char *version)
{
  const char *s = version;

  g_return_val_if_fail (version != NULL, FALSE);

  if (strlen (version) > VERSION_MAX_LENGTH)
    return FALSE;

  for (int i = 0; i < 3; i++)
    {
      if (i > 0 && *s++ != '.')
        return FALSE;
      if (!skip_number (&s))
        return FALSE;
    }

  if (*s == '-')
    {
      s++;
      if (!skip_identifiers (&s, TRUE))
        return FALSE;
    }

  if (*s == '+')
    {
      s++;
      if (!skip_identifiers (&s, FALSE))
        return FALSE;
    }

  return *s == '\0';
}

/* Numbers may be longer than any integer type: the longer is the larger. */
static int
compare_identifiers (const char *a,
                     gsize       length_a,
                     const char *b,
                     gsize       length_b)
{
  gboolean a_is_number = is_number (a, length_a);
  gboolean b_is_number = is_number (b, length_b);
  int order;

  if (a_is_number != b_is_number)
    return a_is_number ? -1 : 1;

  if (a_is_number && length_a != length_b)
    return length_a < length_b ? -1 : 1;

  order = memcmp (a, b, MIN (length_a, length_b));
  if (order != 0)
    return order < 0 ? -1 : 1;

  return length_a < length_b ? -1 : length_a > length_b;
}

/* Compares identifiers divided by dots until one side has no more. */
static int
compare_parts (const char **a,
               const char **b)
{
  for (;;)
    {
      gsize length_a = measure_identifier (*a);
      gsize length_b = measure_identifier (*b);
      int order = compare_identifiers (*a, length_a, *b, length_b);

      if (order != 0)
        return order;

      *a += length_a;
      *b += length_b;

      if (**a != '.' || **b != '.')
        return (**a == '.') - (**b == '.');

      (*a)++;
      (*b)++;
    }
}

static const char *
skip_release (const char *s)
{
  return s + strspn (s, "0123456789.");
}

static int
compare_releases (const char *a,
                  const char *b)
{
  for (int i = 0; i < 3; i++)
    {
      gsize length_a = strspn (a, "0123456789");
      gsize length_b = strspn (b, "0123456789");
      int order = compare_identifiers (a, length_a, b, length_b);

      if (order != 0)
        return order;

      a += length_a + (a[length_a] == '.');
      b += length_b + (b[length_b] == '.');
    }

  return 0;
}

/**
 * seral_version_compare:
 * @a: a semantic version
 * @b: another
 *
 * Compares two versions by the precedence of Semantic Versioning: numbers as
 * numbers, a pre-release before its release, build data not at all. Text that
 * is no version sorts before every version.
 *
 * Returns: below 0, 0 or above 0 as @a is older than, as old as or newer than @b
 */
int
seral_version_compare (const char *a,
                       const char *b)
{
  gboolean a_is_valid, b_is_valid;
  int order;

  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  a_is_valid = seral_version_is_valid (a);
  b_is_valid = seral_version_is_valid (b);
  if (!a_is_valid || !b_is_valid)
    return a_is_valid - b_is_valid;

  order = compare_releases (a, b);
  if (order != 0)
    return order;

  a = skip_release (a);
  b = skip_release (b);
  if (*a != '-' || *b != '-')
    return (*b == '-') - (*a == '-');

  a++;
  b++;

  return compare_parts (&a, &b);
}
