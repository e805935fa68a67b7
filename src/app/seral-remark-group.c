/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-question-row.h"
#include "app/seral-remark-group.h"
#include "base/seral-date.h"
#include "plan/seral-plan-facts.h"
#include "words/seral-words.h"

struct _SeralRemarkGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* (element-type GtkWidget): children, a remark each */
};

G_DEFINE_FINAL_TYPE (SeralRemarkGroup, seral_remark_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_icon_name (SeralRemarkKind kind)
{
  switch (kind)
    {
    case SERAL_REMARK_EVIDENCE:
      return "mail-attachment-symbolic";
    case SERAL_REMARK_OPEN:
    case SERAL_REMARK_CARRIED_OVER:
    case SERAL_REMARK_NOT_APPLICABLE:
      return "dialog-question-symbolic";
    case SERAL_REMARK_AHEAD:
      return "starred-symbolic";
    case SERAL_REMARK_THIN:
    case SERAL_REMARK_PITFALL:
      return "dialog-warning-symbolic";
    case SERAL_REMARK_PREVALENCE:
    case SERAL_REMARK_ORIGIN:
    case SERAL_REMARK_CAUTION:
    default:
      return "dialog-information-symbolic";
    }
}

static GtkWidget *
new_icon (SeralRemarkKind kind)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", get_icon_name (kind), NULL);

  gtk_widget_add_css_class (icon, "secondary");

  return icon;
}

/* What a row needs to list its questions once somebody wants to see them. */
typedef struct
{
  SeralSession *session;  /* (owned) */
  GArray       *criteria; /* (owned) (element-type guint) */
} Questions;

static void
questions_free (gpointer  data,
                GClosure *closure)
{
  Questions *questions = data;

  g_object_unref (questions->session);
  g_array_unref (questions->criteria);
  g_free (questions);
}

static void
on_expanded (AdwExpanderRow *row,
             GParamSpec     *pspec,
             gpointer        user_data)
{
  Questions *questions = user_data;

  seral_question_row_add_all (row, questions->session, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                              questions->criteria);
  g_signal_handlers_disconnect_by_func (row, on_expanded, user_data);
}

static GtkWidget *
new_expander (SeralSession      *session,
              const SeralRemark *remark)
{
  GtkWidget *row = adw_expander_row_new ();
  Questions *questions = g_new0 (Questions, 1);

  questions->session = g_object_ref (session);
  questions->criteria = g_array_ref (remark->criteria);
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (on_expanded), questions, questions_free, 0);

  return row;
}

static GtkWidget *
new_row (SeralSession      *session,
         const SeralRemark *remark)
{
  GtkWidget *row;

  if (remark->criteria->len > 0)
    {
      row = new_expander (session, remark);
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), remark->text);
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), new_icon (remark->kind));
    }
  else
    {
      row = adw_action_row_new ();
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), remark->text);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_icon (remark->kind));
    }

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), remark->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, remark->text, -1);
  if (ADW_IS_EXPANDER_ROW (row))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, remark->title, -1);

  return row;
}

static void
add_remarks (SeralRemarkGroup *self,
             SeralSession     *session,
             GPtrArray        *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      GtkWidget *row = new_row (session, g_ptr_array_index (remarks, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static GPtrArray *
find_pitfalls (SeralSession *session)
{
  SeralFacts facts = SERAL_FACTS_INIT;
  GDate today;

  seral_date_today (&today);
  seral_plan_facts_gather (&facts, seral_session_get_assessment (session), seral_session_get_result (session),
                           &today);

  return seral_words_pitfalls (seral_session_get_catalogue (session), &facts);
}

static void
remove_rows (SeralRemarkGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

static void
seral_remark_group_finalize (GObject *object)
{
  SeralRemarkGroup *self = SERAL_REMARK_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (seral_remark_group_parent_class)->finalize (object);
}

static void
seral_remark_group_class_init (SeralRemarkGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = seral_remark_group_finalize;
}

static void
seral_remark_group_init (SeralRemarkGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Worth Knowing"));
}

/**
 * seral_remark_group_show:
 * @self: a group
 * @session: what is looked at; it has a result
 *
 * Shows the pitfalls the company is in, and what else is worth saying.
 */
void
seral_remark_group_show (SeralRemarkGroup *self,
                         SeralSession     *session)
{
  g_autoptr (GPtrArray) pitfalls = NULL;
  g_autoptr (GPtrArray) remarks = NULL;

  g_return_if_fail (SERAL_IS_REMARK_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  remove_rows (self);
  pitfalls = find_pitfalls (session);
  remarks = seral_words_remarks (seral_session_get_catalogue (session), seral_session_get_result (session));
  add_remarks (self, session, pitfalls);
  add_remarks (self, session, remarks);
}
