package io.fupan.vocabulary;

/** A command about one department, whose lead and members may give what others may not. */
public interface DepartmentCommand extends Command {

    DepartmentId department();
}
